/** Where in an HTML text one is: between tags, in a tag, in an attribute's value, in a comment, in raw text. */

type Mode =
  | 'text'
  | 'tag-start'
  | 'tag-name'
  | 'tag'
  | 'name'
  | 'before-value'
  | 'double'
  | 'single'
  | 'bare'
  | 'comment'
  | 'raw';

/** Elements whose text is not read as HTML. */
const RAW = /^(?:style|script|textarea|title|xmp|iframe|noembed|noframes|noscript|plaintext)$/;
/** Of these, in which entities are read all the same: a value may stand there. */
const WITH_ENTITIES = /^(?:title|textarea)$/;
const ADDRESSES =
  /^(?:href|src|action|formaction|xlink:href|poster|background|cite|data|ping|srcset|manifest)$/;
const CODE = /^(?:on.*|style|srcdoc)$/;

/** Reads HTML piece by piece; templates are pieces with values between. */
export class HtmlPlace {
  private mode: Mode = 'text';
  /** Name of the tag or, in `raw`, of the element. */
  private tag = '';
  private attribute = '';
  /** What of an attribute's value was read. */
  private value = '';
  /** The last characters, to find the ends of comments and raw texts. */
  private tail = '';

  get isText(): boolean {
    return this.mode === 'text';
  }

  read(text: string): void {
    for (const sign of text) this.step(sign);
  }

  copy(): HtmlPlace {
    // eslint-disable-next-line no-restricted-properties -- its own fields, nothing from a file
    return Object.assign(new HtmlPlace(), this);
  }

  equals(other: HtmlPlace): boolean {
    return (
      this.mode === other.mode &&
      (this.mode === 'text' || (this.tag === other.tag && this.attribute === other.attribute))
    );
  }

  /** Why no value may stand here; null if one may. */
  refusal(isUrl: boolean): string | null {
    if (this.mode === 'text') return null;
    if (this.mode === 'raw')
      return WITH_ENTITIES.test(this.tag) ? null : `a value inside <${this.tag}> is not allowed`;
    if (this.mode === 'bare' || this.mode === 'before-value')
      return 'a value in an attribute without quotes is not allowed';
    if (this.mode !== 'double' && this.mode !== 'single')
      return 'a value may stand in text or in a quoted attribute only';
    if (CODE.test(this.attribute)) return `a value in the attribute '${this.attribute}' is not allowed`;
    if (ADDRESSES.test(this.attribute) && (!isUrl || this.value !== ''))
      return `'${this.attribute}' takes the whole of a {{url …}} only`;
    return null;
  }

  private step(sign: string): void {
    this.tail = (this.tail + sign.toLowerCase()).slice(-32);
    this[this.mode === 'tag-start' || this.mode === 'tag-name' ? 'inTagName' : STEPS[this.mode]](sign);
  }

  inText(sign: string): void {
    if (sign === '<') this.enter('tag-start');
  }

  inTagName(sign: string): void {
    if (this.mode === 'tag-start') this.tag = '';
    if (sign === '>') {
      this.closeTag();
      return;
    }
    if (/[\s/]/.test(sign) && this.tag !== '') {
      this.enter('tag');
      return;
    }
    this.tag += sign.toLowerCase();
    this.enter(this.tag === '!--' ? 'comment' : 'tag-name');
  }

  inTag(sign: string): void {
    if (sign === '>') {
      this.closeTag();
      return;
    }
    if (/[\s/]/.test(sign)) return;
    if (sign === '=') {
      this.enter('before-value');
      return;
    }
    this.attribute = sign.toLowerCase();
    this.enter('name');
  }

  inName(sign: string): void {
    if (sign === '>') {
      this.closeTag();
      return;
    }
    if (sign === '=') {
      this.enter('before-value');
      return;
    }
    if (/[\s/]/.test(sign)) {
      this.enter('tag');
      return;
    }
    this.attribute += sign.toLowerCase();
  }

  beforeValue(sign: string): void {
    this.value = '';
    if (/\s/.test(sign)) return;
    if (sign === '>') {
      this.closeTag();
      return;
    }
    this.enter(sign === '"' ? 'double' : sign === "'" ? 'single' : 'bare');
  }

  inValue(sign: string): void {
    if (sign === (this.mode === 'double' ? '"' : "'")) {
      this.enter('tag');
      return;
    }
    this.value += sign;
  }

  inBare(sign: string): void {
    if (sign === '>') {
      this.closeTag();
      return;
    }
    if (/\s/.test(sign)) this.enter('tag');
  }

  inComment(): void {
    if (this.tail.endsWith('-->')) this.enter('text');
  }

  inRaw(): void {
    if (this.tail.endsWith(`</${this.tag}>`)) this.enter('text');
  }

  private closeTag(): void {
    this.attribute = '';
    this.tail = '';
    this.enter(RAW.test(this.tag) ? 'raw' : 'text');
  }

  private enter(mode: Mode): void {
    this.mode = mode;
  }
}

const STEPS = {
  text: 'inText',
  tag: 'inTag',
  name: 'inName',
  'before-value': 'beforeValue',
  double: 'inValue',
  single: 'inValue',
  bare: 'inBare',
  comment: 'inComment',
  raw: 'inRaw',
} as const satisfies Record<Exclude<Mode, 'tag-start' | 'tag-name'>, keyof HtmlPlace>;
