import { PathnameContext } from "next/dist/shared/lib/hooks-client-context.shared-runtime";
import { Head, Path } from "@/ui/head";
import { LevelMark } from "@/ui/level-mark";
import { Mast } from "@/ui/mast";
import { Body, Foot, Page } from "@/ui/page";
import { SaveState } from "@/ui/save-state";
import { StepBar } from "@/ui/step-bar";
import { Note } from "@/ui/words";
import { Answering } from "./answering-specimen";
import { Controls } from "./controls-specimen";
import { Files } from "./files-specimen";
import { Result } from "./result-specimen";

/** Every part on one page: what the tests read, and what one looks at after a change of the look. */
export function Sheet() {
  return (
    <PathnameContext.Provider value="/assessments/start">
      <Page
        skip="Go to the content"
        mast={
          <Mast
            name="Plumbline"
            href="/"
            label="Main"
            links={[
              { href: "/assessments", label: "Assessments" },
              { href: "/results", label: "Results" },
              { href: "/learn", label: "Learn" },
              { href: "/people", label: "People" },
            ]}
            who={
              <p>
                <b>Ruth Amstutz</b>
                <br />
                Security manager
              </p>
            }
          />
        }
        foot={
          <Foot>
            <Note>The two are never averaged.</Note>
          </Foot>
        }
        bar={
          <StepBar
            previous={{
              href: "/4",
              code: "OSP-4",
              name: "Information Systems IT Managed Domain Change Control",
              label: "Previous process",
            }}
            next={{ href: "/6", code: "OSP-6", name: "IT Managed Domain Clearing", label: "Next process" }}
          >
            <SaveState kind="saved" text="Saved 14:32" />
            <LevelMark lower={1} upper={3} label="1, possibly 3" />
          </StepBar>
        }
      >
        <Head
          path={<Path steps={[{ label: "Group IT", href: "/1" }, { label: "Operational" }]} />}
          code="OSP-5"
          title="IT Managed Domain Patching"
          lead="Keep the software in each managed domain at a level that closes known weaknesses before they are used."
          facts={[
            { term: "Owner", value: "Markus Iseli" },
            { term: "Profile", value: "baseline, not part of O-ISM3" },
          ]}
        />
        <Body>
          <Answering />
          <Result />
          <Controls />
          <Files />
        </Body>
      </Page>
    </PathnameContext.Provider>
  );
}
