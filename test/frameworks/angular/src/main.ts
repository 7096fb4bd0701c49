import { bootstrapApplication } from '@angular/platform-browser';
import { ClinicApp } from './clinic-app';

bootstrapApplication(ClinicApp).catch((error: unknown) => console.error(error));
