import { answerAuth } from "@/server/sign-in";

export { answerAuth as GET };
