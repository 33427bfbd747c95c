import type { Picture } from './survey';

export type Photo = 'present' | 'placeholder' | undefined;

const kPersonSilhouette = /^person-accent/;

const kLicdnPortrait = /profile-(?:display|framed)photo/;

function ofImage(image: Element): Photo {
  const source = image.getAttribute('src') ?? image.getAttribute('href') ?? '';
  // A data address stands in until the picture is loaded; an image without a source has not begun to.
  if (!/^(?:https?:)?\/\//.test(source)) return undefined;
  if (kLicdnPortrait.test(source)) return 'present';
  return /\bghost\b/i.test(`${image.getAttribute('class') ?? ''} ${source}`) ? 'placeholder' : 'present';
}

/**
 * The silhouette (svg#person-accent-4) is always drawn beneath the picture, so it means "no photo" only when no image
 * lies over it. An image that is not loaded yet leaves the question open.
 */
export function photoAmong(pictures: readonly Picture[]): Photo {
  let image: { photo: Photo } | undefined;
  let silhouette = false;
  for (const { element } of pictures) {
    if (element.localName === 'img' || element.localName === 'image') {
      const photo = ofImage(element);
      if (image === undefined || photo === 'present') image = { photo };
    } else if (element.localName === 'svg') {
      if (kPersonSilhouette.test(element.id)) silhouette = true;
    } else {
      silhouette = true;
    }
  }
  if (image !== undefined) return image.photo;
  return silhouette ? 'placeholder' : undefined;
}
