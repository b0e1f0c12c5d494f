import { useLoaderData } from "@remix-run/react";
import { lines } from "../lines.server";

export const loader = () => ({ lines: lines() });

export default function Table() {
  const { lines } = useLoaderData<typeof loader>();
  return (
    <table>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <td>{line.id}</td>
            <td>{line.party}</td>
            <td>{line.text}</td>
            <td>{line.amount}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
