import type { ComponentChildren } from "preact";

type FieldProps = {
  /** Unique on the page. */
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly messages: readonly string[];
  readonly onInput: (value: string) => void;
  /** Lines; one line without it. */
  readonly rows?: number;
  readonly children?: ComponentChildren;
};

/** A text with what is wrong with it, which is told with it. */
export function Field({ id, label, value, messages, onInput, rows, children }: FieldProps) {
  const common = {
    id,
    value,
    "aria-invalid": messages.length > 0,
    "aria-describedby": `${id}-problems`,
    onInput: ({ currentTarget }: { readonly currentTarget: HTMLInputElement | HTMLTextAreaElement }) =>
      onInput(inOneLine(currentTarget.value)),
  } as const;
  return (
    <div class="maker-field">
      <label for={id}>{label}</label>
      {rows === undefined ? <input type="text" {...common} /> : <textarea rows={rows} {...common} />}
      {children}
      <Messages id={`${id}-problems`} messages={messages} />
    </div>
  );
}

/** A text as records have it: without line breaks. */
export function inOneLine(text: string): string {
  return text.replaceAll(/[\r\n]+/g, " ");
}

/** What is wrong with a part of a draft. */
export function Messages({ id, messages }: { readonly id?: string; readonly messages: readonly string[] }) {
  return (
    <ul class="maker-problems" id={id}>
      {messages.map((it) => (
        <li key={it}>{it}</li>
      ))}
    </ul>
  );
}
