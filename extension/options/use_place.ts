import { useEffect, useState } from 'preact/hooks';
import { placeIn, type Place } from './address';

/** Where the owner is; `visits` counts their moves, also those to the same place. */
export function usePlace(): { place: Place; visits: number } {
  const [visit, setVisit] = useState(() => ({ place: placeIn(location.hash), visits: 0 }));
  useEffect(() => {
    const move = (): void => setVisit(({ visits }) => ({ place: placeIn(location.hash), visits: visits + 1 }));
    addEventListener('hashchange', move);
    return () => removeEventListener('hashchange', move);
  }, []);
  return visit;
}
