import { html, nothing, svg } from 'lit';
import { asked } from '../asked.js';
import { LABEL, NODE, wrapped } from '../flow/box.js';
import type { FlowLayout } from '../flow/layout.js';
import type { Panel } from '../panel.js';
import type { Studio } from '../studio.js';
import { askedView } from '../views/asked-view.js';
import { rulePlace, takeMeThere } from '../views/item-places.js';
import { packWords } from '../views/pack-words.js';
import { levelName } from '../views/why-words.js';
import type { FlowEdge, FlowNode, Neighbourhood } from '../worker/neighbourhood.js';

/** One question with what leads to it and what it leads to, drawn and as a list. */
export const flow: Panel = {
  id: 'flow',
  title: 'Flow around a question',
  group: 'Check',
  view(studio, item) {
    const json = studio.checks.json ?? studio.checks.lastJson;
    const id = json?.questions.find((each) => each.id === item)?.id ?? json?.questions[0]?.id ?? '';
    const drawn = asked(studio, 'flow', id, async (worker) => {
      const around = await worker.ask('neighbourhood', id);
      if (!around) throw new Error('There is no question yet.');
      const { layoutOf } = await import('../flow/layout.js');
      return { around, layout: layoutOf(around) };
    });
    const words = packWords(studio);
    return html`
      <label
        >Question
        <select
          @change=${(event: Event) => studio.go('flow', (event.target as HTMLSelectElement).value)}
        >
          ${(json?.questions ?? []).map(
            (each) =>
              html`<option value=${each.id} ?selected=${each.id === id}>
                ${words.short(each.id)} (${each.id})
              </option>`,
          )}
        </select></label
      >
      ${askedView(drawn, ({ around, layout }) => flowView(studio, around, layout))}
    `;
  },
};

function flowView(studio: Studio, around: Neighbourhood, layout: FlowLayout): unknown {
  const self = `question:${around.question}`;
  const sides = [
    ['What leads here', around.edges.filter(({ to }) => to === self)],
    ['What it leads to', around.edges.filter(({ from }) => from === self)],
  ] as const;
  return html`
    <h2>${packWords(studio).question(around.question)}</h2>
    <p>
      ${around.asked}
      <a href=${studio.href('questions', around.question)}>Edit the question</a>
    </p>
    <div
      class="scroll flow"
      tabindex="0"
      role="region"
      aria-label="The drawing; the same as lists below"
    >
      ${drawing(studio, around, layout)}
    </div>
    ${sides.map(([title, edges]) => sideList(studio, around, title, edges))}
  `;
}

function drawing(studio: Studio, { nodes, question }: Neighbourhood, layout: FlowLayout): unknown {
  const { width, height } = layout;
  return html`<svg
    width=${width}
    height=${height}
    viewBox="0 0 ${width} ${height}"
    role="group"
    aria-label="Questions and rules around this one"
  >
    ${layout.edges.map(({ points, x, y, edge }) => {
      const lines = wrapped(edge.label, 20, 2);
      return svg`<g aria-hidden="true">
        <polyline points=${points.map((point) => `${point.x},${point.y}`).join(' ')} />
        ${
          lines.length === 0
            ? nothing
            : svg`<rect class="label" x=${x - LABEL.width / 2} y=${y - LABEL.height / 2} width=${LABEL.width} height=${LABEL.height} />
              ${textLines(lines, x, y)}`
        }
      </g>`;
    })}
    ${layout.nodes.map(({ id, x, y }) => {
      const node = nodes.find((each) => each.id === id)!;
      const href = hrefOf(studio, node);
      const box = svg`<rect x=${x - NODE.width / 2} y=${y - NODE.height / 2} width=${NODE.width} height=${NODE.height} rx="6" />
        ${textLines(wrapped(titleOf(node), 21, 2), x, y)}`;
      const isSelf = id === `question:${question}`;
      return svg`<g class="${node.kind} ${node.urgency ?? ''} ${isSelf ? 'self' : ''}">${
        href && !isSelf ? svg`<a href=${href} aria-label=${titleOf(node)}>${box}</a>` : box
      }</g>`;
    })}
  </svg>`;
}

function textLines(lines: readonly string[], x: number, y: number): unknown {
  return lines.map(
    (line, i) =>
      svg`<text x=${x} y=${y + 4 + (i - (lines.length - 1) / 2) * 15} text-anchor="middle">${line}</text>`,
  );
}

function titleOf({ title, urgency }: FlowNode): string {
  return urgency ? `${levelName(urgency)}: ${title}` : title;
}

function hrefOf(studio: Studio, { id, kind }: FlowNode): string | null {
  return kind === 'question' ? studio.href('flow', id.slice('question:'.length)) : null;
}

function sideList(
  studio: Studio,
  { nodes }: Neighbourhood,
  title: string,
  edges: readonly FlowEdge[],
): unknown {
  return html`<h3>${title}</h3>
    ${edges.length === 0 ? html`<p>Nothing: ${title === 'What leads here' ? 'no answer decides whether it is asked' : 'no condition reads its answers'}.</p>` : nothing}
    <ul class="found">
      ${edges.map(({ from, to, full }) => {
        const node = nodes.find(({ id }) => id === (title === 'What leads here' ? from : to))!;
        const href = hrefOf(studio, node);
        return html`<li>
          <p class="where">${href ? html`<a href=${href}>${titleOf(node)}</a>` : titleOf(node)}</p>
          <p>${full}</p>
          ${
            node.kind === 'rule'
              ? takeMeThere(studio, rulePlace(studio, node.title), node.title)
              : nothing
          }
        </li>`;
      })}
    </ul>`;
}
