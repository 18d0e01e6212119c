import { type ComponentProps, type ReactNode, useId } from "react";

/** "first" is the next act, one per view; "plain" is an underlined word. */
export type ButtonKind = "first" | "normal" | "plain";

type Native = Pick<
  ComponentProps<"button">,
  "type" | "disabled" | "onClick" | "name" | "value" | "form" | "formAction" | "id" | "aria-describedby"
>;

export type ButtonProps = Native & {
  kind?: ButtonKind;
  /** Why it cannot be pressed, shown beside it. */
  reason?: string | undefined;
  /** The act is under way: the button keeps its focus and does nothing. */
  pending?: boolean;
  children: ReactNode;
};

export function Button({ kind = "normal", type = "button", reason, pending = false, ...rest }: ButtonProps) {
  const reasonId = useId();
  const { children, onClick, ...native } = rest;
  const button = (
    <button
      {...native}
      {...(reason ? { "aria-describedby": reasonId } : {})}
      {...(pending ? { "aria-disabled": true, "aria-busy": true } : { onClick })}
      className={buttonClass(kind)}
      type={pending ? "button" : type}
    >
      {children}
    </button>
  );
  if (!reason) return button;
  return (
    <span className="act">
      {button}
      <span className="note" id={reasonId}>
        {reason}
      </span>
    </span>
  );
}

export function buttonClass(kind: ButtonKind) {
  return kind === "normal" ? "btn" : `btn ${kind}`;
}
