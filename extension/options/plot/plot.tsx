import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { watchColours } from './colours';
import './plot.css';

interface Props {
  /** All but the size; a new object draws a new plot. */
  options: Omit<uPlot.Options, 'width' | 'height'>;
  data: uPlot.AlignedData;
  height: number;
  /** Another value draws once more what a hook draws, say a line that moves. */
  moved?: unknown;
}

/**
 * A plot as wide as its place. It is for eyes only, as a canvas says nothing: who shows one shows its
 * data in words or in a table, too.
 */
export function Plot({ options, data, height, moved }: Props): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  const plot = useRef<uPlot>();
  useLayoutEffect(() => {
    const box = place.current as HTMLDivElement;
    const drawn = new uPlot({ ...options, width: Math.max(box.clientWidth, 1), height }, data, box);
    plot.current = drawn;
    const resize = new ResizeObserver(() => drawn.setSize({ width: Math.max(box.clientWidth, 1), height }));
    resize.observe(box);
    const unwatch = watchColours(() => drawn.redraw());
    return () => {
      unwatch();
      resize.disconnect();
      drawn.destroy();
    };
  }, [options, height]);
  useEffect(() => {
    if (plot.current && plot.current.data !== data) plot.current.setData(data);
  }, [data]);
  useLayoutEffect(() => plot.current?.redraw(false), [moved]);
  return <div class="plot" ref={place} aria-hidden="true" />;
}
