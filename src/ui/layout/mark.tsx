/** Our mark: § in a rounded square. Words beside it say whose it is, so it is hidden from screen readers. */
export function Mark({ size }: { size: number }) {
  return (
    <svg class="cw-sign" viewBox="0 0 32 32" width={size} height={size} aria-hidden="true" focusable="false">
      <rect class="cw-sign__ground" width="32" height="32" rx="7" />
      <path
        class="cw-sign__line"
        fill="none"
        stroke-width="2.6"
        stroke-linecap="round"
        d="M20 9.2C19.3 7.4 17.8 6.5 16 6.5c-2.4 0-4.1 1.4-4.1 3.4 0 4.2 8.6 4.1 8.6 8.4 0 1.9-1.5 3.2-3.6 3.4M12 22.8c.7 1.8 2.2 2.7 4 2.7 2.4 0 4.1-1.4 4.1-3.4 0-4.2-8.6-4.1-8.6-8.4 0-1.9 1.5-3.2 3.6-3.4"
      />
    </svg>
  )
}
