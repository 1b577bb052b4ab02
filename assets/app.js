// Starts the components that a page holds. Everything works without it; nothing is kept in the browser.
// Pages are served under require-trusted-types-for 'script': no markup may be made from strings here.
import { createAll } from "govuk-frontend/dist/govuk/init.mjs";
import { saveWhileTyping } from "./autosave.js";
import { Button } from "govuk-frontend/dist/govuk/components/button/button.mjs";
import { CharacterCount } from "govuk-frontend/dist/govuk/components/character-count/character-count.mjs";
import { Checkboxes } from "govuk-frontend/dist/govuk/components/checkboxes/checkboxes.mjs";
import { ErrorSummary } from "govuk-frontend/dist/govuk/components/error-summary/error-summary.mjs";
import { ExitThisPage } from "govuk-frontend/dist/govuk/components/exit-this-page/exit-this-page.mjs";
import { NotificationBanner } from "govuk-frontend/dist/govuk/components/notification-banner/notification-banner.mjs";
import { PasswordInput } from "govuk-frontend/dist/govuk/components/password-input/password-input.mjs";
import { Radios } from "govuk-frontend/dist/govuk/components/radios/radios.mjs";
import { ServiceNavigation } from "govuk-frontend/dist/govuk/components/service-navigation/service-navigation.mjs";
import { SkipLink } from "govuk-frontend/dist/govuk/components/skip-link/skip-link.mjs";

// The way out comes first: an error in another component must not delay it.
const components = [
  ExitThisPage,
  SkipLink,
  ErrorSummary,
  NotificationBanner,
  Button,
  Radios,
  Checkboxes,
  CharacterCount,
  PasswordInput,
  ServiceNavigation,
];
for (const Component of components) createAll(Component);
saveWhileTyping();
