"use client";
import { useState } from "react";
import { Button } from "@/ui/button";
import { Alarm } from "@/ui/notices";
import { signAt } from "./passkey-browser";

type PasskeyButtonProps = { door: string; asking?: string; to: string; first?: boolean; children: string };

/** Proves with a passkey who one is, and goes on to where one was headed. */
export function PasskeyButton({ door, asking = door, to, first = false, children }: PasskeyButtonProps) {
  const [pending, setPending] = useState(false);
  const [message, setMessage] = useState("");
  const sign = async () => {
    setPending(true);
    const { done, message: why } = await signAt(door, asking);
    setMessage(why);
    if (done) window.location.assign(to);
    else setPending(false);
  };
  return (
    <div className="narrow">
      {message && <Alarm title={message} />}
      <Button kind={first ? "first" : "normal"} onClick={sign} pending={pending}>
        {children}
      </Button>
    </div>
  );
}
