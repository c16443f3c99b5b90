// A bar chart on a canvas, in the colours of the page. Its tooltip is drawn on the canvas too: the page's policy allows no inline style.
import { init, use } from 'echarts/core';
import { BarChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { CanvasRenderer } from 'echarts/renderers';

use([BarChart, GridComponent, TooltipComponent, CanvasRenderer]);

const PIXELS_A_BAR = 24;
const drawn = new Map();
const watch = new ResizeObserver(entries => entries.forEach(entry => drawn.get(entry.target)?.resize()));

/** The colours as the browser computes them, also for light-dark(). */
function colours(canvas) {
  const probe = canvas.ownerDocument.createElement('span');
  probe.hidden = true;
  canvas.after(probe);
  const found = Object.fromEntries(['ink', 'quiet', 'line', 'bar', 'sheet'].map(name => {
    probe.style.color = `var(--${name})`;
    return [name, getComputedStyle(probe).color];
  }));
  probe.remove();
  return found;
}

export function draw(canvas, parts, by, lang) {
  drawn.get(canvas)?.dispose();
  canvas.style.height = by === 'division' ? `${parts.length * PIXELS_A_BAR + 40}px` : '';
  const chart = init(canvas, null, { renderer: 'canvas' });
  const { ink, quiet, line, bar, sheet } = colours(canvas);
  const short = new Intl.NumberFormat(lang, { notation: 'compact', maximumFractionDigits: 1 });
  const names = {
    type: 'category',
    data: parts.map(part => (by === 'month' ? String(Number(part.part.slice(5))) : part.name ?? part.part)),
    axisTick: { show: false },
    axisLine: { lineStyle: { color: line } },
    axisLabel: { color: quiet, fontSize: 11, interval: 0, width: 88, overflow: 'truncate' },
    inverse: by === 'division',
  };
  const values = {
    type: 'value',
    splitNumber: 3,
    splitLine: { lineStyle: { color: line } },
    axisLabel: { color: quiet, fontSize: 11, formatter: value => short.format(value) },
  };
  chart.setOption({
    animation: false,
    grid: { left: 4, right: 12, top: 12, bottom: 4, containLabel: true },
    xAxis: by === 'month' ? names : values,
    yAxis: by === 'month' ? values : names,
    tooltip: {
      renderMode: 'richText',
      trigger: 'axis',
      axisPointer: { type: 'shadow' },
      backgroundColor: sheet,
      borderColor: line,
      textStyle: { color: ink, fontSize: 12 },
      formatter: ([point]) => `${point.name}  ${Number(point.value).toLocaleString(lang)}`,
    },
    series: [{ type: 'bar', data: parts.map(part => Number(part.value)), itemStyle: { color: bar }, barMaxWidth: 18 }],
  });
  drawn.set(canvas, chart);
  watch.observe(canvas);
}
