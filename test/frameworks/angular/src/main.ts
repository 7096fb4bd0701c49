import { bootstrapApplication } from '@angular/platform-browser';
import { ClinicApp } from './clinic-app.js';

bootstrapApplication(ClinicApp).catch((error: unknown) => console.error(error));
