import type { Job } from "../job";
import { takeStaffFolder } from "~/services/people/staff/folder.server";

/** Lists that the personnel system put into its folder. */
export const staffFolder: Job = {
  name: "staff-folder",
  times: "*/3 * * * *",
  needs: "STAFF_FOLDER",
  run: ({ now }) => takeStaffFolder(process.env.STAFF_FOLDER!, now),
};
