import "server-only";
import { forbidden, notFound, redirect } from "next/navigation";
import { Refusal } from "@/domain/refusal";
import { noteRefusal, numbered } from "./refused";

/** A page shows what a query finds. What is missing is not found; what is forbidden says why. */
export async function found<T>(query: Promise<T>): Promise<T> {
  try {
    return await query;
  } catch (error) {
    if (!(error instanceof Refusal)) throw numbered(error);
    // To whoever is nobody yet the way in is shown, and nothing was tried.
    if (error.reason !== "signed-out") noteRefusal("page", error);
    if (error.reason === "signed-out") redirect("/sign-in");
    if (error.reason === "forbidden") forbidden();
    if (error.reason === "missing") notFound();
    throw error;
  }
}
