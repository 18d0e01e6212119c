"use client";
import { useRouter } from "next/navigation";
import { type SubmitEvent, useState } from "react";
import { makeAt } from "@/app/passkey-browser";
import { Button } from "@/ui/button";
import { Alarm } from "@/ui/notices";
import { TextField } from "@/ui/text-field";
import { Codes } from "./codes";

/** Has the browser make a passkey, under a name that tells it from others. */
export function AddPasskey() {
  const router = useRouter();
  const [pending, setPending] = useState(false);
  const [message, setMessage] = useState("");
  const [fault, setFault] = useState<string>();
  const [codes, setCodes] = useState<readonly string[]>();
  const add = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const name = String(new FormData(form).get("name")).trim();
    // Asked before the browser makes one, which would be left over on the device.
    setFault(name === "" ? "Give it a name first." : undefined);
    if (name === "") return;
    setPending(true);
    const { done, message: why, told } = await makeAt("/api/passkeys/own", name);
    setPending(false);
    setMessage(why);
    if (!done) return;
    setCodes(Array.isArray(told["codes"]) ? told["codes"].map(String) : []);
    form.reset();
    router.refresh();
  };
  return (
    <form onSubmit={add} className="narrow" noValidate>
      {message && <Alarm title={message} />}
      {codes && <Codes codes={codes} />}
      <TextField
        id="passkey-name"
        name="name"
        label="Name of the passkey"
        hint="So that you know it again: the device, or the key."
        maxLength={80}
        fault={fault}
        width="whole"
      />
      <Button type="submit" pending={pending}>
        Add a passkey
      </Button>
    </form>
  );
}
