import { expect, test } from "vitest";
import { readStaff } from "~/services/people/staff/read-staff.server";
import { STAFF_LIMITS } from "~/services/people/staff/table.server";
import { workbook, zip } from "../../../support/workbook";
import { bytesOf } from "../../../support/staff-list";

const read = (data: string | Buffer) => readStaff({ file: bytesOf(data), remembered: {}, mapping: undefined });

async function rowsOf(data: string | Buffer) {
  const found = await read(data);
  if (!found.ok || !found.read) throw new Error(JSON.stringify(found));
  return found.read;
}
const refusedAs = async (data: string | Buffer) => {
  const found = await read(data);
  return found.ok ? undefined : found.file;
};

const LIST = "工号,姓名,邮箱,生效日期\r\n001,李娜,li.na@bank.example,2026/3/1\r\n";
const LI = { line: 2, employeeNumber: "001", name: "李娜", email: "li.na@bank.example", from: "2026-03-01" };
/** 工号 and 姓名, then 李娜, as GBK writes them: from its published table. */
const GBK = Buffer.concat([
  Buffer.from("b9a4bac5", "hex"),
  Buffer.from(","),
  Buffer.from("d0d5c3fb", "hex"),
  Buffer.from("\r\n001,"),
  Buffer.from("c0eec4c8", "hex"),
  Buffer.from("\r\n"),
]);

test.each([
  ["UTF-8", LIST],
  ["UTF-8 with its mark", `\ufeff${LIST}`],
  ["semicolons", LIST.replaceAll(",", ";")],
  ["tabs", LIST.replaceAll(",", "\t")],
  ["Excel's line that names the separator", `sep=;\r\n${LIST.replaceAll(",", ";")}`],
  ["Excel's Unicode text", Buffer.from(`\ufeff${LIST.replaceAll(",", "\t")}`, "utf16le")],
  ["rows of empty cells below", `${LIST},,,\r\n,,,\r\n`],
  ["columns without a heading to the right", LIST.replace("日期", "日期,,").replace("3/1", "3/1,,")],
])("a list is read the same from %s", async (_name, data) => {
  expect(await rowsOf(data)).toMatchObject({ rows: [LI], errors: [] });
});

test("a list in the encoding of a Chinese Windows is read with its names", async () => {
  expect((await rowsOf(GBK)).rows).toMatchObject([{ employeeNumber: "001", name: "李娜" }]);
});

test("a workbook is read with texts, numbers and days as Excel shows them", async () => {
  const day = new Date(Date.UTC(2026, 2, 1));
  const data = workbook([
    ["Employee number", "Name", "From", "Leaves on"],
    [1001, "李娜", day, 46_113],
  ]);
  const { rows, errors } = await rowsOf(data);
  expect(errors).toEqual([]);
  // 46,113 days after 30 December 1899: 46,082 is 1 March 2026, and 31 days more.
  expect(rows).toMatchObject([{ employeeNumber: "1001", name: "李娜", from: "2026-03-01", leavesOn: "2026-04-01" }]);
});

test("a number that the workbook shows with zeros or letters before it is read as it is shown", async () => {
  const data = workbook([
    ["Employee number", "Name", "Unit code"],
    [{ padded: 7 }, "王芳", { lettered: 12 }],
    [{ padded: 12_345 }, "李娜", 12],
  ]);
  const { rows, errors } = await rowsOf(data);
  expect(errors).toEqual([]);
  expect(rows).toMatchObject([
    { line: 2, employeeNumber: "0007", unit: "E-012" },
    { line: 3, employeeNumber: "12345", unit: "12" },
  ]);
});

test("what a formula could not find out is an error of its cell, never an empty one", async () => {
  const data = workbook([
    ["Employee number", "Name", "Unit code", "Leaves on"],
    ["1", "A", { fault: "#N/A" }, ""],
    [{ fault: "#REF!" }, "B", "", { fault: "#VALUE!" }],
    ["", "", "", { fault: "#DIV/0!" }],
  ]);
  const { errors } = await rowsOf(data);
  const fault = { problem: "fault" };
  expect(errors.filter(({ problem }) => problem === "fault")).toEqual([
    { ...fault, line: 2, column: "unit", found: "#N/A" },
    { ...fault, line: 3, column: "employeeNumber", found: "#REF!" },
    { ...fault, line: 3, column: "leavesOn", found: "#VALUE!" },
    { ...fault, line: 4, column: "leavesOn", found: "#DIV/0!" },
  ]);
  expect(errors.filter(({ line }) => line < 4)).toHaveLength(3);
  expect((await rowsOf("Employee number,Name,Job\n1,A,#N/A\n")).errors).toEqual([
    { ...fault, line: 2, column: "job", found: "#N/A" },
  ]);
});

test("a sign that turns the direction of a name is refused, and shown", async () => {
  const { errors } = await rowsOf("Employee number,Name\n1,Anna \u202exel.xe\n2,\u2067B\n3,\u200fC\n");
  expect(errors).toEqual([
    { line: 2, column: "name", problem: "signs", found: "Anna ·xel.xe" },
    { line: 3, column: "name", problem: "signs", found: "·B" },
    { line: 4, column: "name", problem: "signs", found: "·C" },
  ]);
});

test.each([
  ["2026-03-01", "2026-03-01"],
  ["2026/3/1", "2026-03-01"],
  ["2026.3.1", "2026-03-01"],
  ["2026年3月1日", "2026-03-01"],
  ["2026-03-01 00:00:00", "2026-03-01"],
  ["46082", "2026-03-01"],
])("the day %s is understood", async (typed, day) => {
  expect((await rowsOf(`Employee number,Name,From\n1,A,${typed}`)).rows[0]!.from).toBe(day);
});

test.each(["1/3/2026", "03-01-2026", "2026-02-30", "2026-13-01", "2026", "soon", "99999"])(
  "the day %s is not guessed at",
  async (typed) => {
    const { errors } = await rowsOf(`Employee number,Name,From\n1,A,${typed}`);
    expect(errors).toEqual([{ line: 2, column: "from", problem: "notDay", found: typed }]);
  },
);

test("a cell that looks like a formula is text, with or without a spreadsheet's mark before it", async () => {
  const { rows } = await rowsOf(`Employee number,Name,Job\n1,"=HYPERLINK(""x"")",'-Clerk\n`);
  expect(rows).toMatchObject([{ name: '=HYPERLINK("x")', job: "-Clerk" }]);
});

test("a row with more cells than headings is an error of that row", async () => {
  const { errors } = await rowsOf("Employee number,Name\n1,A\n2,B,C\n");
  expect(errors).toEqual([{ line: 3, column: "employeeNumber", problem: "moreCells", found: "" }]);
});

test("without a column that says who is meant, somebody must choose it", async () => {
  expect(await read("Ref,Name\n1,A\n")).toMatchObject({ ok: true, mapping: [null, "name"], read: undefined });
});

test("a file that is no list is refused for what it is", async () => {
  expect(await refusedAs("Employee number,Name\n")).toEqual({ problem: "noRows" });
  expect(await refusedAs(Buffer.from("d0cf11e0a1b11ae1", "hex"))).toEqual({ problem: "oldExcel" });
  expect(await refusedAs("<html><table></table></html>")).toEqual({ problem: "notTable" });
  expect(await refusedAs(Buffer.from([0x41, 0, 0x42, 0, 0xff, 0xff, 0x80]))).toEqual({ problem: "notText" });
  expect(await refusedAs(zip({ "a.txt": "no sheet" }))).toEqual({ problem: "notXlsx" });
  expect(await refusedAs('Employee number,Name\n1,"open\n')).toMatchObject({ problem: "notCsv" });
});

test("a list beyond its limits is refused before it is taken apart", async () => {
  const wide = Array.from({ length: 1_000_000 }, (_, i) => `c${i}`).join(",");
  expect((await refusedAs(`${wide}\n1\n`))?.problem).toMatch(/tooManyColumns|notCsv/);
  expect(await refusedAs(`Employee number,Name\n${"1,A\n".repeat(STAFF_LIMITS.rows + 1)}`)).toEqual({
    problem: "tooManyRows",
    limit: STAFF_LIMITS.rows,
  });
  expect(await refusedAs(Buffer.alloc(STAFF_LIMITS.bytes + 1, "a"))).toMatchObject({ problem: "tooLarge" });
  const bomb = zip({ "xl/worksheets/sheet1.xml": "0".repeat(STAFF_LIMITS.unpacked + 1) }, 10);
  expect(await refusedAs(bomb)).toEqual({ problem: "notXlsx" });
});
