/** The built-in layouts of the registration form: A4 portrait, and A4 landscape with the rows by kind. */
export const layouts = ['one-page', 'by-kind'] as const;
export type Layout = (typeof layouts)[number];

/** @returns the name of a layout's Word template in `public/` */
export const templateFile = (layout: Layout): string => `form-${layout}.docx`;
