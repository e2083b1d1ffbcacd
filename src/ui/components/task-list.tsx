import { linkTo } from '../href.ts'
import { type Attributes, classes, extra, given } from './attributes.ts'
import { type Content, inner } from './content.ts'
import { Tag, type TagOptions } from './tag.tsx'

export type TaskListItem = {
  title: Content & { classes?: string | undefined }
  hint?: Content | undefined
  status: Content & { tag?: TagOptions | undefined; classes?: string | undefined }
  href?: string | undefined
  classes?: string | undefined
}

export type TaskListOptions = {
  items: readonly (TaskListItem | false | null | undefined)[]
  idPrefix?: string | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

function Item({ item, id }: { item: TaskListItem; id: string }) {
  const { title, hint, status } = item
  return (
    <li class={classes('govuk-task-list__item', item.href && 'govuk-task-list__item--with-link', item.classes)}>
      <div class="govuk-task-list__name-and-hint">
        {item.href ? (
          <a
            class={classes('govuk-link govuk-task-list__link', title.classes)}
            {...linkTo(item.href)}
            aria-describedby={classes(hint && `${id}-hint`, `${id}-status`)}
          >
            {inner(title)}
          </a>
        ) : (
          <div {...given({ class: title.classes })}>{inner(title)}</div>
        )}
        {hint && (
          <div id={`${id}-hint`} class="govuk-task-list__hint">
            {inner(hint)}
          </div>
        )}
      </div>
      <div class={classes('govuk-task-list__status', status.classes)} id={`${id}-status`}>
        {status.tag ? <Tag {...status.tag} /> : inner(status)}
      </div>
    </li>
  )
}

export function TaskList(options: TaskListOptions) {
  const prefix = options.idPrefix || 'task-list'
  return (
    <ul {...extra(options.attributes)} class={classes('govuk-task-list', options.classes)}>
      {options.items.map((item, index) => item && <Item item={item} id={`${prefix}-${index + 1}`} />)}
    </ul>
  )
}
