import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { Fan } from "~/components/charts/fan";

const monthsOn = (months: number): string[] => {
  const points = [0, months].map((month) => ({ month, p1: -5, p5: -3, median: 1, mean: 0, p95: 3 }));
  const page = renderToStaticMarkup(
    <Fan
      points={points}
      range={{ low: -5, high: 3 }}
      months={months}
      judge="you"
      amount={() => ""}
      month={(month) => `${month} m`}
      description=""
    />,
  );
  return page.match(/\d+ m\b/g) ?? [];
};

it("results by month name every year, and of less than a year the end", () => {
  expect(monthsOn(24)).toEqual(["0 m", "12 m", "24 m"]);
  expect(monthsOn(9)).toEqual(["0 m", "9 m"]);
});
