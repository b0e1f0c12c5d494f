import { parseArgs } from "node:util";
import { recoverAdministrator } from "~/services/auth/administrator-links.server";
import { ConfigError, readConfig } from "../../../server/config";
import { onBank } from "../bank";
import { UsageError, type Command } from "../command";

export const command: Command = {
  name: "administrator",
  summary: "give a person of the bank an administrator's access, and print a link to set a password",
  usage: [
    "Usage: lendwright administrator EMAIL",
    "",
    "For a bank whose administrators can no longer sign in. The person with this e-mail address gets the role of",
    "administrator if they lack it; roles that nobody holds together with it end. The link that is printed lets them set a",
    "password, once. Nothing else of theirs changes before it is used; then their open sessions end. The audit log keeps that it was done from the command line.",
    "The address in the link is that of BASE_URL, or of HOST's own PORT. The server may go on running meanwhile.",
  ].join("\n"),

  async run(args) {
    const { positionals } = parseArgs({ args, options: {}, allowPositionals: true });
    const [email] = positionals;
    if (email === undefined || positionals.length > 1) throw new UsageError("name one person by e-mail address");
    const origin = originOfBank();
    const recovered = await onBank(() => recoverAdministrator(email, new Date()));
    if (!recovered.ok) {
      const why = recovered.reason === "missing" ? "nobody has this address" : "this person has left the bank";
      console.error(`lendwright administrator: ${email}: ${why}`);
      return 1;
    }
    const { name, added, removed, link } = recovered;
    console.log(`${name} ${added ? "now is an administrator" : "is an administrator already"}.`);
    if (removed.length > 0) console.log(`Ended, as nobody holds it together with that: ${removed.join(", ")}.`);
    console.log(`This link sets a password, once, before ${link.until.toISOString()}:`);
    console.log(`  ${origin}/join/${link.token}`);
    return 0;
  },
};

/** Where people reach the bank, by the server's settings. */
function originOfBank(): string {
  try {
    return [...readConfig(process.env).originByHost.values()][0] ?? "";
  } catch (error) {
    throw error instanceof ConfigError ? new UsageError(error.message) : error;
  }
}
