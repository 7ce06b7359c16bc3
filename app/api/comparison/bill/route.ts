import { keptView } from "#lib/server/comparison-reading.ts";
import { uploadBill } from "#lib/server/comparison-upload.ts";
import { handler } from "#lib/server/handler.ts";
import { currentUser } from "#lib/server/session.ts";
import { uploadTurn } from "#lib/server/upload-turn.ts";
import { uploadedFiles } from "#lib/server/uploaded-files.ts";

/** Takes a bill of another provider, one PDF or up to six pictures as `file`, and has it read. */
export const POST = handler(
  {
    access: "public",
    isForm: true,
    flows: ["comparison"],
    limit: { name: "comparison-bill", points: 20, perSeconds: 3_600 },
  },
  async ({ request }) => {
    const user = await currentUser();
    const kept = await uploadTurn(async () => uploadBill(user, await uploadedFiles(request)));
    return Response.json(keptView(kept, null), { status: 202 });
  },
);
