// Runs before anything is painted, so that what a choice reveals does not flash up first.
document.body.classList.add("js-enabled");
if ("noModule" in HTMLScriptElement.prototype) document.body.classList.add("govuk-frontend-supported");
