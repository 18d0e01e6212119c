import { PlainPage } from "@/app/plain-page";

export default function Forbidden() {
  return (
    <PlainPage
      framed
      title="Your role does not open this"
      lead="A draft shows its progress only; its answers and its result open once it is submitted."
    />
  );
}
