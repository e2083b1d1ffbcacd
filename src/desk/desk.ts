/** The door of the desk: what staff ask and tell for themselves. */
export { deskRoutes } from './desk.routes.ts'
