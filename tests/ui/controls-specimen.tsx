import { AnswerControl, Question } from "@/ui/answer-control";
import { Button } from "@/ui/button";
import { CheckField, SelectField } from "@/ui/choice-fields";
import { DataDetails, Drawer } from "@/ui/data-details";
import { DataTable } from "@/ui/data-table";
import { Fields } from "@/ui/field";
import { Figure } from "@/ui/figure";
import { Filter } from "@/ui/filter";
import { Acts, LinkButton } from "@/ui/link-button";
import { Alarm, Empty, Notice } from "@/ui/notices";
import { Origin } from "@/ui/origin";
import { Definition, Edited, QuestionGroup } from "@/ui/question-parts";
import { SaveState } from "@/ui/save-state";
import { StateKey } from "@/ui/state-mark";
import { DateField, TextArea, TextField } from "@/ui/text-field";
import { Note, Prose } from "@/ui/words";
import { four, three } from "./stops";

/** Everything that is written on or pressed, once in each state. */
export function Controls() {
  return (
    <>
      <Figure heading="Buttons: one filled per view." note="Disabled says why.">
        <Acts>
          <Button kind="first" type="submit">
            Submit assessment
          </Button>
          <Button>Attach evidence</Button>
          <Button kind="plain">Discard draft</Button>
          <Button disabled reason="Three processes are unanswered.">
            Sign off
          </Button>
          <Button kind="first" pending>
            Saving
          </Button>
          <LinkButton href="/start" kind="first">
            Start
          </LinkButton>
        </Acts>
      </Figure>
      <Figure heading="Fields: a line to write on.">
        <Fields>
          <TextField id="unit" label="Unit" defaultValue="hours" hint="As on the report." />
          <SelectField
            id="every"
            label="Measured every"
            defaultValue="month"
            options={[
              { value: "month", label: "month" },
              { value: "quarter", label: "quarter" },
            ]}
          />
          <DateField id="from" label="From" fault="Choose a day." />
          <TextArea id="what" label="Definition" defaultValue="Hours in which the service could not run." />
          <CheckField id="sure" label="The scope is agreed" defaultChecked fault="Say whether it is." />
        </Fields>
      </Figure>
      <Figure heading="Answers: fixed stops.">
        <AnswerControl legend="Quality" stops={four} name="quality" defaultValue="not-applicable" />
        <AnswerControl legend="Operated" quiet stops={three} name="operated" defaultValue="unknown" />
        <AnswerControl legend="Load" stops={four} name="load" disabled defaultValue="yes" />
        <QuestionGroup heading="The process" note="Say yes when it is carried out." />
        <Question legend="Documented" what="Its procedure is written down." stops={three} name="documented">
          <Definition parts={[{ key: "kept", before: "Kept in", value: "Patch standard v4.2" }]}>
            <a href="#edit">Edit</a>
          </Definition>
        </Question>
        <Question
          legend="Activity"
          what="Number of patches."
          stops={four}
          name="activity"
          defaultValue="no"
        />
        <Question legend="Scope" what="Share of systems." stops={four} name="scope" defaultValue="unknown">
          <Edited>
            <Fields>
              <TextField id="scope-unit" label="Unit" width="half" />
            </Fields>
          </Edited>
        </Question>
      </Figure>
      <Figure heading="Saving: words first." level={3}>
        <Acts>
          <SaveState kind="idle" text="Nothing to save" />
          <SaveState kind="busy" text="Saving" />
          <SaveState kind="saved" text="Saved 14:32" />
          <SaveState kind="failed" text="Not saved; trying again in 5 s" />
          <SaveState kind="refused" text="Refused: the assessment is submitted" />
        </Acts>
      </Figure>
      <Figure
        heading="Words that stand out."
        legend={
          <StateKey
            entries={[
              { state: "held", label: "held" },
              { state: "unknown", label: "unknown" },
            ]}
          />
        }
      >
        <Alarm title="Somebody changed this answer while you did.">
          <p>S. Berisha set unavailability to yes at 14:31.</p>
          <Acts>
            <Button>Keep mine</Button>
          </Acts>
        </Alarm>
        <Notice title="Submitted">Locked until the appraisal starts.</Notice>
        <Empty title="Nothing measured yet" act={<LinkButton href="/new">Start an assessment</LinkButton>}>
          Start one, and its level appears here.
        </Empty>
        <Prose>
          Short and declarative. <Origin kind="standard">O-ISM3 2011</Origin>{" "}
          <Origin kind="ours">Plumbline</Origin>
        </Prose>
        <Filter
          label="Which processes"
          links={[
            { href: "/all", label: "All", count: 45, current: true },
            { href: "/unanswered", label: "Unanswered", count: 14 },
          ]}
        />
        <Note>Small print.</Note>
        <Drawer summary="Evidence" tally="4 items" open>
          <p>Patch management standard</p>
        </Drawer>
        <DataDetails summary="The figures as a table" open>
          <DataTable
            caption="Groups and their middle capability"
            heads={[
              { label: "Group" },
              { label: "Declared", align: "right" },
              { label: "Verified", align: "right" },
            ]}
            rows={[
              { key: "g", cells: ["Generic", 2, 1] },
              { key: "s", cells: ["Strategic", 2, 2], now: true },
            ]}
          />
        </DataDetails>
      </Figure>
    </>
  );
}
