/** Line drawings on a grid of 24 units. Components and custom elements use them. */
export const icons = {
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM15.5 15.5 20.5 20.5',
  link: 'M10 14a4 4 0 0 0 5.7 0l3-3a4 4 0 0 0-5.7-5.7l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3a4 4 0 0 0 5.7 5.7l1-1',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  copy: 'M9 9h10v11H9zM5 15V4h10',
  share: 'M12 15V4m-4 4 4-4 4 4M7 11H5v9h14v-9h-2',
  down: 'm7 10 5 5 5-5',
  close: 'm6 6 12 12M18 6 6 18',
  enter: 'M20 5v7H5m5-5-5 5 5 5',
  recent: 'M12 20a8 8 0 1 0-8-8M4 6v6h6M12 8v4l3 2',
  back: 'M19 12H5m6-6-6 6 6 6',
  forward: 'M5 12h14m-6-6 6 6-6 6',
} as const;

export type IconName = keyof typeof icons;
