// Imported first: govuk-frontend's components start only where the body says that they can. A module may do it, so that pages
// need no inline script, which our Content-Security-Policy forbids.
document.body.classList.add('js-enabled', 'govuk-frontend-supported')
