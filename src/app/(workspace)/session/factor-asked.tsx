import { buttonClass } from "@/ui/button";
import { Head } from "@/ui/head";
import { Acts } from "@/ui/link-button";
import { Body } from "@/ui/page";

/**
 * Where a page is drawn anew in place while its organisation has begun to ask for a second factor. Leading on from there would
 * lead in a circle, since the router keeps what it was led by; the whole page is loaded instead.
 */
export function FactorAsked() {
  return (
    <>
      <Head
        title="Your organisation asks for a second factor."
        lead="Set one up; until then, nothing else is open."
      />
      <Body>
        <Acts>
          <a className={buttonClass("first")} href="/profile/second-factor">
            Set up a second factor
          </a>
        </Acts>
      </Body>
    </>
  );
}
