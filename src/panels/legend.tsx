import { english } from "../words/english.ts";

/** How to read the map: what rings, bands and patterns stand for. Who speaks is told by the filters' shapes. */
export function Legend({
  statuses,
}: {
  readonly statuses: readonly { readonly id: string; readonly name: string; readonly status: string; readonly source: string }[];
}) {
  return (
    <>
      <summary>{english.legend}</summary>
      <ul class="legend">
        <li>
          <Sample>
            <circle cx="13" cy="11" r="9" class="line" />
          </Sample>
          {english.legendRing}
        </li>
        <li>
          <Sample>
            <circle cx="13" cy="11" r="9" class="line" stroke-dasharray="5 3.5" />
          </Sample>
          {english.legendPlanned}
        </li>
        <li>
          <Sample>
            <circle cx="13" cy="11" r="9" class="line" stroke-dasharray="11 4" />
          </Sample>
          {english.legendMoreThan}
        </li>
        <li>
          <Sample>
            <circle cx="13" cy="11" r="9" class="line" stroke-dasharray="1.5 4" stroke-linecap="round" />
          </Sample>
          {english.legendWords}
        </li>
        <li>
          <Sample>
            <path d="M2 16C8 4 16 18 24 6" class="line" stroke-width="10" stroke-opacity=".2" />
            <path d="M2 16C8 4 16 18 24 6" class="line" stroke-width="4" stroke-opacity=".4" />
          </Sample>
          {english.legendSweep}
        </li>
        <li>
          <Sample>
            <path d="M8 6.4a4.6 4.6 0 1 1-.01 0z" class="fill" />
            <path d="M15 7h8v8h-8z" class="fill" />
          </Sample>
          {english.legendShapes}
        </li>
        {statuses.map((it) => (
          <li key={it.id}>
            <Sample>
              <rect x="1" y="2" width="24" height="18" class={`pattern ${it.id}`} />
              {it.id === "crimea" ? (
                <path d="M-4 20 14 2M2 20 20 2M8 20 25 3M14 20l11-11M20 20l5-5M1 9l7-7" class="hatch" />
              ) : (
                <path d="M5 6h.01M12 6h.01M19 6h.01M8.500 11h.01M15.500 11h.01M5 16h.01M12 16h.01M19 16h.01" class="dots" />
              )}
            </Sample>
            {english.legendStatus(it.name, it.status, it.source)}
          </li>
        ))}
        <li>
          <Sample>
            <path d="M1 11h24" class="line" stroke-dasharray="4 3" />
          </Sample>
          {english.legendControl}
        </li>
      </ul>
      <p class="assertions">{english.assertions}</p>
    </>
  );
}

function Sample({ children }: { readonly children: preact.ComponentChildren }) {
  return (
    <svg class="sample" viewBox="0 0 26 22" aria-hidden="true">
      {children}
    </svg>
  );
}
