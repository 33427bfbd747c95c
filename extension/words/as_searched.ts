/** As what is searched and what is typed are compared, without case and accents: who types "eta" means "età". */
export function asSearched(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/ł/g, 'l');
}
