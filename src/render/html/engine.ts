/** Puts views into compiled templates. Only the runtime of Handlebars is loaded: nothing can be compiled from a string. */
import { safeDrawing } from './drawing.ts';

/** Text of a template with a view in it; throws where there is no such template, or the view lacks a value. */
export type FillTemplate = (name: string, view: object) => string;

/** `parts`: beginnings of the names of templates that others may hold. `url`: says which addresses may stand in them. */
export async function templateEngine(
  specifications: Record<string, TemplateSpecification>,
  parts: readonly string[],
  url: (address: unknown) => string,
): Promise<FillTemplate> {
  const { default: runtime } = (await import('handlebars/runtime.js')) as unknown as {
    default: typeof Handlebars;
  };
  const handlebars = runtime.create();
  handlebars.registerHelper('url', url);
  handlebars.registerHelper('drawing', (svg: string) => new runtime.SafeString(safeDrawing(svg)));
  const isPart = (name: string): boolean => parts.some((part) => name.startsWith(part));
  for (const [name, one] of Object.entries(specifications))
    if (isPart(name)) handlebars.registerPartial(name, handlebars.template(one));
  return (name, view) => {
    const template = specifications[name];
    if (template === undefined) throw new Error(`no template '${name}'`);
    return handlebars.template(template)(view);
  };
}
