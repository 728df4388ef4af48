// Written by `npm run types`; do not edit.
export interface paths {
    "/api/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the audit trail, the latest first
         * @description Return a page of entries.
         */
        get: operations["baremo_api_audit_read_trail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conditions/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * List who passes a condition now
         * @description Return a page of contacts who pass now; of a seller, those that they own.
         */
        post: operations["baremo_api_conditions_list_passing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conditions/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Count who passes a condition, with a sample
         * @description Return who passes a condition now; the sample of a seller has contacts that they own.
         */
        post: operations["baremo_api_conditions_count"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List contacts, the latest first or by a score, with filters
         * @description Return a page of contacts; `search` finds how words of names, addresses and phones begin, and whole ids.
         */
        get: operations["baremo_api_contact_lists_list_contacts"];
        put?: never;
        /**
         * Make a contact, or add to the one there is
         * @description Make a contact (201), or add to the one that has one of the identities (200).
         */
        post: operations["baremo_api_persons_make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contacts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a contact with its identities and latest events
         * @description Return one contact; the number of a contact that was merged leads to the one that remains.
         */
        get: operations["baremo_api_contacts_read_contact"];
        put?: never;
        post?: never;
        /**
         * Erase a contact and all its traces
         * @description Erase a contact; it cannot be undone. Unless `suppress` is false, the person does not come back by themselves.
         */
        delete: operations["baremo_api_contacts_remove"];
        options?: never;
        head?: never;
        /**
         * Change fields, tags and lists of a contact
         * @description Change a contact, unless somebody else has done so since it was read.
         */
        patch: operations["baremo_api_contacts_alter_contact"];
        trace?: never;
    };
    "/api/contacts/{id}/adjustments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the adjustments of a contact in all scores
         * @description Return a page of adjustments in whatever score, the latest first.
         */
        get: operations["baremo_api_contact_scores_list_all_adjustments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contacts/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the events of a contact, the latest first
         * @description Return a page of a contact's events.
         */
        get: operations["baremo_api_contacts_list_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contacts/{id}/events/kinds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count the events of a contact by kind
         * @description Return what there is to filter a contact's events by.
         */
        get: operations["baremo_api_contacts_count_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contacts/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export everything that is stored of a contact
         * @description Return one JSON document, streamed: the contact and every row of every table that is about them.
         */
        get: operations["baremo_api_persons_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contacts/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tell what merging another contact into this one would keep
         * @description Return both contacts part by part, and whose part stays; nothing is written.
         */
        get: operations["baremo_api_merging_preview_merge"];
        put?: never;
        /**
         * Make one contact of two
         * @description Merge another contact into this one; it cannot be undone.
         */
        post: operations["baremo_api_contacts_merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contacts/{id}/scores": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the values of a contact in all active scores
         * @description Return the values as they are stored, or computed for another moment.
         */
        get: operations["baremo_api_contact_scores_list_values"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contacts/{id}/scores/{key}/adjustments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the adjustments of a contact
         * @description Return a page of adjustments in a score, the latest first.
         */
        get: operations["baremo_api_contact_scores_list_adjustments"];
        put?: never;
        /**
         * Give a contact points by hand
         * @description Add, subtract, set or reset, from now on.
         */
        post: operations["baremo_api_contact_scores_make_adjustment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contacts/{id}/scores/{key}/adjustments/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take an adjustment back
         * @description Undo an adjustment, as if it had never been.
         */
        delete: operations["baremo_api_contact_scores_remove_adjustment"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contacts/{id}/scores/{key}/adjustments/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell what an adjustment, or taking one back, would make of the value
         * @description Return the value before and after; nothing is written.
         */
        post: operations["baremo_api_contact_scores_preview_adjustment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contacts/{id}/scores/{key}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the changes that people saw
         * @description Return a page of what a contact's value was seen to become, the latest first.
         */
        get: operations["baremo_api_score_history_list_own_changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contacts/{id}/scores/{key}/explanation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Explain a value: lines that add up to it
         * @description Return why a value is what it is, now or at another moment, as docs/explain.md describes, and in words.
         */
        get: operations["baremo_api_contact_scores_explain_value"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contacts/{id}/scores/{key}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a value over time
         * @description Return every change of a value between two moments, as the model in force tells it, or so many of them.
         */
        get: operations["baremo_api_score_history_read_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contacts/{id}/segments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the segments that a contact is in
         * @description Return the segments with since when the contact is in each.
         */
        get: operations["baremo_api_members_list_segments_of"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contacts/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Do the same to many contacts, as a job
         * @description Ask for a job; if the selection is another than expected by now, nothing is done.
         */
        post: operations["baremo_api_bulk_act"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contacts/bulk/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what a job on many contacts has done
         * @description Return how far the job is, and whom it passed over and why.
         */
        get: operations["baremo_api_bulk_read_bulk"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contacts/bulk/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a job on many contacts
         * @description Let the job end at its next step; what it has done stays done.
         */
        post: operations["baremo_api_bulk_cancel_bulk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contacts/bulk/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back the points that a job gave
         * @description Ask for a job that takes the adjustments of another one back, as if they had never been.
         */
        post: operations["baremo_api_bulk_undo_bulk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contacts/bulk/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Count the contacts of a selection
         * @description Return how many contacts are meant; sellers mean their own.
         */
        post: operations["baremo_api_bulk_count_selection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contacts/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count the contacts of a list, with its filters
         * @description Return how many contacts a list with these filters has; those without a value are in no order by a score.
         */
        get: operations["baremo_api_leaderboards_count_contacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contacts/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download contacts as CSV
         * @description Return a row for each contact, streamed; sellers get their own. It stands in the audit trail.
         */
        get: operations["baremo_api_contact_exports_export_contacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dashboard/arrivals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many events arrived, by hour and by day
         * @description Return the last 48 hours and the last 30 UTC days, the earliest first; sellers see those of their contacts.
         */
        get: operations["baremo_api_dashboard_read_arrivals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dashboard/cooling": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who in the highest band of a score changes next
         * @description Return contacts in the highest band by when their value may change next, the soonest first.
         */
        get: operations["baremo_api_dashboard_read_cooling"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dashboard/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether sources, jobs, live scores and the archive keep up
         * @description Return what an administrator looks at first.
         */
        get: operations["baremo_api_dashboard_read_health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dashboard/hot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who entered the highest band of a score last
         * @description Return who entered the highest band in the last days, the latest first.
         */
        get: operations["baremo_api_dashboard_read_hot"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dashboard/movers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who rose and who fell most in a score
         * @description Return who moved most in the last days; a publication is no movement, and sellers see their contacts.
         */
        get: operations["baremo_api_dashboard_read_movers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/erasures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Erase many contacts and all their traces
         * @description Ask for a job that erases contacts; it cannot be undone.
         */
        post: operations["baremo_api_erasures_erase_many"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/erasures/lift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let somebody come back who was erased
         * @description Lift the suppression of somebody by one of their identities; the others that were erased with it go along.
         */
        post: operations["baremo_api_erasures_let_back"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List events as they arrived, the latest first
         * @description Return a page of events; sellers see those of their contacts.
         */
        get: operations["baremo_api_events_list_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/kinds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List kinds of events with their properties, from a sample
         * @description Return the kinds that a sample of histories shows, the most frequent first.
         */
        get: operations["baremo_api_choices_list_kinds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/values": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List values of a property of events, from a sample
         * @description Return the values that a sample of histories shows, the most frequent first; of urls their paths.
         */
        get: operations["baremo_api_choices_list_event_values"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/field-values": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List values of a field, from a sample of contacts
         * @description Return the values that contacts have in a field, the most frequent first; sellers see those of their contacts.
         */
        get: operations["baremo_api_choices_list_field_values"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List all fields, by name
         * @description Return every field; there are 1,000 at most.
         */
        get: operations["baremo_api_fields_list_fields"];
        put?: never;
        /**
         * Declare a field
         * @description Declare a field that contacts may have from now on.
         */
        post: operations["baremo_api_fields_declare_field"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/fields/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a field
         * @description Return one field.
         */
        get: operations["baremo_api_fields_read_field"];
        put?: never;
        post?: never;
        /**
         * Remove a field and its values
         * @description Remove a field that no score and no segment reads; of more than 5,000 contacts a job removes the values.
         */
        delete: operations["baremo_api_fields_delete_field"];
        options?: never;
        head?: never;
        /**
         * Change a field, its type if every value can be converted
         * @description Change a field; the values of more than 5,000 contacts are converted by a job.
         */
        patch: operations["baremo_api_fields_alter_field"];
        trace?: never;
    };
    "/api/imports/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List imports, the latest first
         * @description Return a page of imports.
         */
        get: operations["list_contacts"];
        put?: never;
        /**
         * Upload a file
         * @description Keep the body as a file to be imported; nothing else happens yet.
         */
        post: operations["upload_contacts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/contacts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read how far an import is
         * @description Return one import.
         */
        get: operations["read_contacts"];
        put?: never;
        post?: never;
        /**
         * Remove an uploaded file
         * @description Remove a file that was not started.
         */
        delete: operations["discard_contacts"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/contacts/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop an import; what it has done stays
         * @description Do it and say where the import stands.
         */
        post: operations["cancel_contacts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/contacts/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look before
         * @description Say what a plan, or the suggested one, would make of the file.
         */
        post: operations["preview_contacts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/contacts/{id}/rejects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download refused rows as CSV
         * @description Return the rows that were refused, with their lines and reasons.
         */
        get: operations["rejects_contacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/contacts/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a stopped import go on
         * @description Do it and say where the import stands.
         */
        post: operations["resume_contacts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/contacts/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start an import
         * @description Ask for the job that takes the file in.
         */
        post: operations["start_contacts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/contacts/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take an import back
         * @description Do it and say where the import stands.
         */
        post: operations["undo_contacts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List imports, the latest first
         * @description Return a page of imports.
         */
        get: operations["list_events"];
        put?: never;
        /**
         * Upload a file
         * @description Keep the body as a file to be imported; nothing else happens yet.
         */
        post: operations["upload_events"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/events/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read how far an import is
         * @description Return one import.
         */
        get: operations["read_events"];
        put?: never;
        post?: never;
        /**
         * Remove an uploaded file
         * @description Remove a file that was not started.
         */
        delete: operations["discard_events"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/events/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop an import; what it has done stays
         * @description Do it and say where the import stands.
         */
        post: operations["cancel_events"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/events/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look before
         * @description Say what a plan, or the suggested one, would make of the file.
         */
        post: operations["preview_events"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/events/{id}/rejects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download refused rows as CSV
         * @description Return the rows that were refused, with their lines and reasons.
         */
        get: operations["rejects_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/events/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a stopped import go on
         * @description Do it and say where the import stands.
         */
        post: operations["resume_events"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/events/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start an import
         * @description Ask for the job that takes the file in.
         */
        post: operations["start_events"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/events/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take an import back
         * @description Do it and say where the import stands.
         */
        post: operations["undo_events"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List jobs, the latest first
         * @description Return a page of jobs.
         */
        get: operations["baremo_api_jobs_list_jobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a job and how far it is
         * @description Return one job.
         */
        get: operations["baremo_api_jobs_read_job"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a job
         * @description Cancel a job, or ask it to stop at its next step.
         */
        post: operations["baremo_api_jobs_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a dead job another chance
         * @description Let a job that died be tried again.
         */
        post: operations["baremo_api_jobs_retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List keys, the latest first
         * @description Return a page of keys.
         */
        get: operations["baremo_api_keys_list_keys"];
        put?: never;
        /**
         * Make a key; it is shown this once
         * @description Make a key and return it with its secret.
         */
        post: operations["baremo_api_keys_make_key"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke a key
         * @description End a key at once and for ever.
         */
        delete: operations["baremo_api_keys_end_key"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/leaderboards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the scores and segments that lists of contacts go by
         * @description Return the scores and segments in force; what has just been published is added when it has been computed.
         */
        get: operations["baremo_api_leaderboards_list_leaderboards"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List lists, the largest first
         * @description Return lists with how many contacts are on each.
         */
        get: operations["baremo_api_choices_list_lists"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is logged in
         * @description Return the user of the session.
         */
        get: operations["baremo_api_me_read_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change your own name or language
         * @description Change the user of the session.
         */
        patch: operations["baremo_api_me_change_me"];
        trace?: never;
    };
    "/api/model": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export the whole model, as YAML or JSON
         * @description Return the model that counts, or the drafts, as a file that `baremo score` reads.
         */
        get: operations["baremo_api_model_export_model"];
        /**
         * Let a whole model count
         * @description Publish a whole model at once, with a reason; drafts with edits of their own stay.
         */
        put: operations["baremo_api_model_apply_model"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/model/describe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say a draft in words, with everything that is wrong with it
         * @description Return what each rule and condition says, in both languages; a draft that is wrong is no failure.
         */
        post: operations["baremo_api_drafting_describe"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/model/forms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What rules, conditions and scores are made of, to draw forms from
         * @description Return operators, kinds of conditions and awards, and the options of rules, scores and segments.
         */
        get: operations["baremo_api_model_forms_read_forms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/model/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Compare a whole model with what counts; nothing changes
         * @description Return what applying a model would change.
         */
        post: operations["baremo_api_model_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/model/publications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List publications, the latest first
         * @description Return a page of publications: when, by whom and why.
         */
        get: operations["baremo_api_model_list_publications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/model/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let several drafts count together
         * @description Publish drafts that refer to one another, all or none.
         */
        post: operations["baremo_api_model_publish_together"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/model/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read a draft that is written as YAML
         * @description Return the document and its words, and each problem with its line; a text that is wrong is no failure.
         */
        post: operations["baremo_api_drafting_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/model/schema": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The JSON Schema of a model
         * @description Return the JSON Schema of model documents, with its titles in the language of whoever asks.
         */
        get: operations["baremo_api_model_forms_read_schema"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/model/write": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write a draft as YAML
         * @description Return the document as YAML, as model files are written.
         */
        post: operations["baremo_api_drafting_write"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/owners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the users who may look after contacts
         * @description Return all users by name; one who is not active any more keeps the contacts until they are given away.
         */
        get: operations["baremo_api_owners_list_owners"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/previews/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a preview, or how far it is
         * @description Return a preview that was asked for within the last hour.
         */
        get: operations["baremo_api_previews_read_preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/previews/{token}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a preview
         * @description Let a preview in the making end without a result.
         */
        post: operations["baremo_api_previews_stop_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/previews/{token}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download who moves as CSV
         * @description Return all contacts who move.
         */
        get: operations["baremo_api_previews_export_who_moves"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/previews/{token}/movers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List who moves, by how much
         * @description Return a page of contacts whose value, band or membership changes; sellers see those that they own.
         */
        get: operations["baremo_api_previews_list_who_moves"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/publications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List publications with where they stand, the latest first
         * @description Return a page of publications: when, by whom and why, and whether they are in force.
         */
        get: operations["baremo_api_publications_list_standings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/publications/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a publication and how far its rescoring is
         * @description Return one publication.
         */
        get: operations["baremo_api_publications_read_standing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/publications/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a publication back before it comes into force
         * @description Publish what is in force once more, so that it stays; return that publication. Drafts keep what was published.
         */
        post: operations["baremo_api_publications_cancel_publication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/publications/{id}/differences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what a publication changed, in words
         * @description Return how the model that a publication left differs from the one before.
         */
        get: operations["baremo_api_publications_read_differences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/readers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the scores and segments that read a field, tag or list
         * @description Return what would have to be changed before it is removed.
         */
        get: operations["baremo_api_readers_list_all"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/refused": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List refused messages, the latest first
         * @description Return a page of refused messages.
         */
        get: operations["baremo_api_refused_list_refused"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/refused/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Throw a refused message away
         * @description Throw a message away; there is no way back.
         */
        delete: operations["baremo_api_refused_discard_one"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/refused/{id}/mend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try a refused message as it should have been
         * @description Try another text in place of a refused message, as of when that arrived.
         */
        post: operations["baremo_api_refused_try_mended"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/refused/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try a refused message again
         * @description Try a refused message again, as of when it arrived.
         */
        post: operations["baremo_api_refused_try_again"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/refused/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count what was not taken in, by day, source and reason
         * @description Return a page of counts.
         */
        get: operations["baremo_api_refused_list_counts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/refused/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Throw many refused messages away
         * @description Throw messages away; there is no way back.
         */
        post: operations["baremo_api_refused_discard_many"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/refused/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try many refused messages again, as a job
         * @description Ask for a job that tries the messages again which are there now.
         */
        post: operations["baremo_api_refused_try_many_again"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/score-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List changes of scores and segments, the latest first
         * @description Return a page of changes of all contacts that whoever asks may see.
         */
        get: operations["baremo_api_score_history_list_all_changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scores": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List scores, the latest first
         * @description Return a page of definitions, drafts included.
         */
        get: operations["list_scores"];
        put?: never;
        /**
         * Make a score as a draft
         * @description Make a definition that does not count before it is published; it need not be right until then.
         */
        post: operations["make_score"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scores/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a score: its draft, its problems, what counts
         * @description Return one definition with everything that there is to see of it.
         */
        get: operations["read_score"];
        /**
         * Replace the draft of a score
         * @description Replace the draft, unless somebody has edited it since it was read.
         */
        put: operations["save_score"];
        post?: never;
        /**
         * Remove a score
         * @description Let a definition count no more; nothing that counts may refer to it, and its versions stay.
         */
        delete: operations["remove_score"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scores/{key}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a score that counts have values, or none
         * @description Publish what counts with another answer to whether it is active, and nothing else; edits of the draft stay.
         */
        post: operations["baremo_api_score_decisions_activate_score"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scores/{key}/copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a new score like another one, as a draft
         * @description Make a draft that says what the draft of another score says, under a key and a name of its own.
         */
        post: operations["baremo_api_score_decisions_copy_score"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scores/{key}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Throw the draft of a score away
         * @description Go back to what counts; a definition that never counted is gone.
         */
        post: operations["discard_score"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scores/{key}/distribution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count the contacts of a score by value and by band
         * @description Return how many contacts have which values; of many contacts as of a moment ago, which `counted_at` tells.
         */
        get: operations["baremo_api_members_read_distribution"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scores/{key}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let the draft of a score count
         * @description Make the draft what counts, with a reason; everything that is wrong with it is named.
         */
        post: operations["publish_score"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scores/{key}/roll-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let an earlier version of a score count again
         * @description Publish an earlier version anew; edits of the draft stay.
         */
        post: operations["roll_back_score"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scores/{key}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the versions of a score, the latest first
         * @description Return a page of versions: when, by whom and why.
         */
        get: operations["list_score_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scores/{key}/versions/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a version of a score and what it changed
         * @description Return one version with its differences from the one before, or from another one.
         */
        get: operations["read_score_version"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scores/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * See what publishing drafts would do
         * @description Compare the values of everybody now and with the drafts published; nothing is written.
         */
        post: operations["baremo_api_previews_make_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/segments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List segments, the latest first
         * @description Return a page of definitions, drafts included.
         */
        get: operations["list_segments"];
        put?: never;
        /**
         * Make a segment as a draft
         * @description Make a definition that does not count before it is published; it need not be right until then.
         */
        post: operations["make_segment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/segments/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a segment: its draft, its problems, what counts
         * @description Return one definition with everything that there is to see of it.
         */
        get: operations["read_segment"];
        /**
         * Replace the draft of a segment
         * @description Replace the draft, unless somebody has edited it since it was read.
         */
        put: operations["save_segment"];
        post?: never;
        /**
         * Remove a segment
         * @description Let a definition count no more; nothing that counts may refer to it, and its versions stay.
         */
        delete: operations["remove_segment"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/segments/{key}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the members of a segment, the latest contacts first
         * @description Return a page of the contacts that are in a segment; sellers see those that they own.
         */
        get: operations["baremo_api_members_list_members"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/segments/{key}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Throw the draft of a segment away
         * @description Go back to what counts; a definition that never counted is gone.
         */
        post: operations["discard_segment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/segments/{key}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let the draft of a segment count
         * @description Make the draft what counts, with a reason; everything that is wrong with it is named.
         */
        post: operations["publish_segment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/segments/{key}/roll-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let an earlier version of a segment count again
         * @description Publish an earlier version anew; edits of the draft stay.
         */
        post: operations["roll_back_segment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/segments/{key}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the versions of a segment, the latest first
         * @description Return a page of versions: when, by whom and why.
         */
        get: operations["list_segment_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/segments/{key}/versions/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a version of a segment and what it changed
         * @description Return one version with its differences from the one before, or from another one.
         */
        get: operations["read_segment_version"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/starters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Scores to begin with, by what a company does
         * @description Return complete models; nothing is saved.
         */
        get: operations["baremo_api_starters_list_starters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/system": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Version, database, disk, and what is amiss
         * @description Return what whoever runs the service asks first.
         */
        get: operations["baremo_api_system_read_system"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List tags, the most used first
         * @description Return tags with how many contacts have each.
         */
        get: operations["baremo_api_choices_list_tags"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List users, the latest first
         * @description Return a page of users.
         */
        get: operations["baremo_api_users_list_users"];
        put?: never;
        /**
         * Make a user
         * @description Make a user and return them.
         */
        post: operations["baremo_api_users_make_user"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a user
         * @description Return one user.
         */
        get: operations["baremo_api_users_read_user"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a user
         * @description Change a user and return them; another role ends their sessions.
         */
        patch: operations["baremo_api_users_alter_user"];
        trace?: never;
    };
    "/api/users/{id}/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Reset the second factor of somebody who lost it
         * @description Remove a second factor with its recovery codes, and end the sessions of the user.
         */
        delete: operations["baremo_api_users_reset_factor"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * Activation
         * @description Whether a score is to have values, and why.
         * @example {
         *       "active": false,
         *       "live": 1,
         *       "reason": "Nobody looks at it"
         *     }
         */
        Activation: {
            /** Active */
            active: boolean;
            /** Live */
            live?: number | null;
            /** Reason */
            reason: string;
            /** Version */
            version?: number | null;
        };
        /**
         * Application
         * @description A whole model that is to count, and why.
         * @example {
         *       "document": {
         *         "scores": [
         *           {
         *             "key": "interest",
         *             "name": "Interest",
         *             "rules": [
         *               {
         *                 "award": "every",
         *                 "key": "click",
         *                 "points": 5,
         *                 "when": {
         *                   "event": "email_clicked"
         *                 }
         *               }
         *             ]
         *           }
         *         ]
         *       },
         *       "reason": "The file of this week",
         *       "since": 7
         *     }
         */
        Application: {
            /** Document */
            document?: {
                [key: string]: unknown;
            } | null;
            /** Reason */
            reason: string;
            /**
             * Removes Others
             * @default false
             */
            removes_others: boolean;
            /** Since */
            since?: number | null;
            /** Yaml */
            yaml?: string | null;
        };
        /**
         * ArrivalCounts
         * @description How many events arrived in each of the last 48 hours and of the last 30 UTC days, and when that was counted.
         */
        ArrivalCounts: {
            /**
             * Counted At
             * Format: date-time
             */
            counted_at: string;
            /** Days */
            days: components["schemas"]["CountedHour"][];
            /** Hours */
            hours: components["schemas"]["CountedHour"][];
        };
        /**
         * ArrivedEvent
         * @description An event, and whose it is.
         */
        ArrivedEvent: {
            /** Automated */
            automated: boolean;
            /** Contact */
            contact: number;
            /** Email */
            email: string | null;
            /** Id */
            id: string;
            /** Kind */
            kind: string;
            /** Name */
            name: string | null;
            /**
             * Occurred At
             * Format: date-time
             */
            occurred_at: string;
            /** Properties */
            properties: {
                [key: string]: unknown;
            };
            /**
             * Received At
             * Format: date-time
             */
            received_at: string;
            /** Source */
            source: string;
        };
        /**
         * ArrivedEvents
         * @description Events, the latest arrival first.
         *
         *     `next` goes on; as long as it is there, there may be more, even if few were found: no question looks at more than
         *     4,000 events, and `looked_back_to` tells how far this one came. `latest` is the `after` for what arrives from now
         *     on; events of the last ten seconds come once more then, and are known by their ids.
         */
        ArrivedEvents: {
            /** Items */
            items: components["schemas"]["ArrivedEvent"][];
            /** Latest */
            latest: string;
            /** Looked Back To */
            looked_back_to: string | null;
            /** Next */
            next: string | null;
        };
        /**
         * BulkAction
         * @description What is done to each of them; each verb has the members that it needs.
         */
        BulkAction: {
            /** Expires After */
            expires_after?: string | null;
            /** List */
            list?: string | null;
            /** Op */
            op?: ("add" | "subtract" | "set" | "reset") | null;
            /** Owner */
            owner?: number | null;
            /** Points */
            points?: number | string | null;
            /**
             * Reason
             * @default
             */
            reason: string;
            /** Score */
            score?: string | null;
            /** Status */
            status?: string | null;
            /**
             * Suppress
             * @default true
             */
            suppress: boolean;
            /** Tag */
            tag?: string | null;
            /**
             * Verb
             * @enum {string}
             */
            verb: "add_tag" | "remove_tag" | "set_owner" | "set_list" | "adjust" | "erase";
        };
        /**
         * Cancellation
         * @description Why a publication is taken back.
         * @example {
         *       "reason": "The points were typed wrong"
         *     }
         */
        Cancellation: {
            /** Reason */
            reason: string;
        };
        /**
         * ChangeCause
         * @description Why a value changes by itself.
         */
        ChangeCause: {
            /** Kind */
            kind: string;
            /** Of */
            of: string;
        };
        /**
         * ChangedDraft
         * @description The draft as it is to be; `version` is the one that was read. Left out, whatever is there is replaced.
         * @example {
         *       "document": {
         *         "key": "interest",
         *         "name": "Interest",
         *         "rules": [
         *           {
         *             "award": "every",
         *             "key": "click",
         *             "points": 5,
         *             "when": {
         *               "event": "email_clicked"
         *             }
         *           }
         *         ]
         *       },
         *       "version": 1
         *     }
         */
        ChangedDraft: {
            /** Document */
            document: {
                [key: string]: unknown;
            };
            /** Version */
            version?: number | null;
        };
        /**
         * Choices
         * @description The choices that hold for all rows of an import; what each means is told in docs/import.md.
         */
        Choices: {
            /**
             * Date Order
             * @default iso
             * @enum {string}
             */
            date_order: "iso" | "day_first" | "month_first";
            /**
             * Decimal
             * @default point
             * @enum {string}
             */
            decimal: "point" | "comma";
            /**
             * Facts Since
             * @default ever
             * @enum {string}
             */
            facts_since: "ever" | "import";
            /**
             * Kind
             * @default
             */
            kind: string;
            /** Lists */
            lists?: {
                [key: string]: string;
            };
            /**
             * Mode
             * @default both
             * @enum {string}
             */
            mode: "both" | "create" | "update";
            /**
             * Overwrite
             * @default true
             */
            overwrite: boolean;
            /**
             * Source
             * @default import
             */
            source: string;
            /** Tags */
            tags?: string[];
            /**
             * Time Zone
             * @default UTC
             */
            time_zone: string;
            /**
             * Unknown
             * @default create
             * @enum {string}
             */
            unknown: "create" | "refuse";
        };
        /**
         * Chosen
         * @description Which refused messages are meant, all of them if nothing is said; `until` is the number of the last.
         * @example {
         *       "reason": "unreadable_time",
         *       "source": "key:3",
         *       "until": 1200
         *     }
         */
        Chosen: {
            reason?: components["schemas"]["Reason"] | null;
            /** Source */
            source?: string | null;
            /** Until */
            until?: number | null;
        };
        /**
         * Coming
         * @description A change that comes if nothing happens.
         */
        Coming: {
            /** At */
            at: string | null;
            /** Band */
            band: string | null;
            /** Causes */
            causes: components["schemas"]["ChangeCause"][];
            /** Value */
            value: string | null;
        };
        /**
         * Comparison
         * @description With which version another one is compared.
         */
        Comparison: {
            /** Against */
            against?: number | null;
        };
        /**
         * ContactChanges
         * @description What is to be changed; `version` is the one that was read.
         * @example {
         *       "add_tags": [
         *         "customer"
         *       ],
         *       "fields": {
         *         "city": "León"
         *       },
         *       "lists": {
         *         "news": null
         *       },
         *       "version": 3
         *     }
         */
        ContactChanges: {
            /** Add Identities */
            add_identities?: components["schemas"]["NamedIdentity"][];
            /** Add Tags */
            add_tags?: string[];
            /** Fields */
            fields?: {
                [key: string]: boolean | number | string | string[] | null;
            };
            /** Lists */
            lists?: {
                [key: string]: string | null;
            };
            /** Owner */
            owner?: number | null;
            /** Remove Identities */
            remove_identities?: components["schemas"]["NamedIdentity"][];
            /** Remove Tags */
            remove_tags?: string[];
            /** Version */
            version: number;
        };
        /**
         * CoolingContact
         * @description A contact in the highest band, and when its value may change next by itself.
         */
        CoolingContact: {
            /** Band */
            band: string | null;
            /** Contact */
            contact: number;
            /** Email */
            email: string | null;
            /** Name */
            name: string | null;
            /**
             * Next Change At
             * Format: date-time
             */
            next_change_at: string;
            /** Value */
            value: number;
        };
        /**
         * CoolingContacts
         * @description Those in the highest band whose values may change soonest.
         */
        CoolingContacts: {
            /** Items */
            items: components["schemas"]["CoolingContact"][];
        };
        /**
         * Copy
         * @description What the new score is called.
         * @example {
         *       "key": "interest-2",
         *       "name": "Interest, second try"
         *     }
         */
        Copy: {
            /** Key */
            key: string;
            /** Name */
            name: string;
        };
        /**
         * CountedCondition
         * @description How many contacts pass, of how many, and some of them, the newest first.
         *
         *     An estimate says so, and by how much it may be off in nineteen of twenty cases.
         */
        CountedCondition: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Contacts */
            contacts: number;
            /** Is Estimate */
            is_estimate: boolean;
            /** Margin */
            margin: number | null;
            /** Of */
            of: number;
            /** Sample */
            sample: components["schemas"]["ShownPassing"][];
        };
        /**
         * CountedContacts
         * @description How many contacts there are; unless it is exact there are more than that.
         */
        CountedContacts: {
            /** Contacts */
            contacts: number;
            /** Is Exact */
            is_exact: boolean;
        };
        /**
         * CountedHour
         * @description How many events arrived from a moment on, within an hour or a day.
         */
        CountedHour: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Count */
            count: number;
        };
        /**
         * CountedKind
         * @description A kind of event, how many a contact has of it, and how many of those machines caused.
         */
        CountedKind: {
            /** Automated */
            automated: number;
            /** Events */
            events: number;
            /** Kind */
            kind: string;
        };
        /**
         * CountedSelection
         * @description How many contacts are meant; `is_too_many` says that one job does not take as many.
         */
        CountedSelection: {
            /** Contacts */
            contacts: number;
            /** Is Too Many */
            is_too_many: boolean;
        };
        /**
         * Decision
         * @description A decision about what counts: what was seen of it, and why it is taken.
         * @example {
         *       "live": 1,
         *       "reason": "Clicks were worth too little",
         *       "version": 2
         *     }
         */
        Decision: {
            /** Live */
            live?: number | null;
            /** Reason */
            reason: string;
            /** Version */
            version?: number | null;
        };
        /**
         * DescribedDraft
         * @description A draft in words, as far as it can be read, and everything that is wrong with it.
         */
        DescribedDraft: {
            /** Conditions */
            conditions: components["schemas"]["ShownSentence"][];
            /** Problems */
            problems: components["schemas"]["DraftedProblem"][];
            /** Rules */
            rules: components["schemas"]["ShownRule"][];
            words: components["schemas"]["ShownLabel"] | null;
        };
        /**
         * Discarded
         * @description How many messages were thrown away.
         */
        Discarded: {
            /** Messages */
            messages: number;
        };
        /**
         * DraftedProblem
         * @description Something that is wrong: where, what, and the names that may stand there if names may.
         *
         *     `of` names another score or segment that would be wrong because of the draft, and `line` is the line of the text.
         */
        DraftedProblem: {
            /** Allowed */
            allowed: string[];
            /** Line */
            line: number | null;
            message: components["schemas"]["ShownLabel"];
            /** Of */
            of: string | null;
            /** Path */
            path: string;
        };
        /**
         * ErasureOrder
         * @description How a contact is erased.
         */
        ErasureOrder: {
            /**
             * Suppress
             * @default true
             */
            suppress: boolean;
        };
        /**
         * Erasures
         * @description Which contacts are to be erased.
         * @example {
         *       "ids": [
         *         17,
         *         42
         *       ]
         *     }
         */
        Erasures: {
            /** Ids */
            ids: number[];
            /**
             * Suppress
             * @default true
             */
            suppress: boolean;
        };
        /**
         * EventFilters
         * @description Which events are wanted. `after` is the `latest` of an earlier answer: only what has arrived since.
         */
        EventFilters: {
            /** After */
            after?: string | null;
            /** Automated */
            automated?: boolean | null;
            /** Contact */
            contact?: number | null;
            /** Cursor */
            cursor?: string | null;
            /** Kind */
            kind?: string | null;
            /**
             * Limit
             * @default 50
             */
            limit: number;
            /**
             * Search
             * @default
             */
            search: string;
            /** Since */
            since?: string | null;
            /** Source */
            source?: string | null;
            /** Until */
            until?: string | null;
            /**
             * Url
             * @default
             */
            url: string;
        };
        /**
         * EventOrder
         * @description Which events are wanted.
         */
        EventOrder: {
            /** Automated */
            automated?: boolean | null;
            /** Cursor */
            cursor?: string | null;
            /** Kind */
            kind?: string[];
            /**
             * Limit
             * @default 50
             */
            limit: number;
            /** Until */
            until?: string | null;
        };
        /**
         * EventValues
         * @description The most frequent values of a property in a sample of events; `is_whole` says that it is all there are.
         */
        EventValues: {
            /** Events */
            events: number;
            /** Is Whole */
            is_whole: boolean;
            /** Items */
            items: components["schemas"]["ShownMetValue"][];
        };
        /**
         * ExplainedAdjustment
         * @description Points that were given by hand.
         */
        ExplainedAdjustment: {
            /** Amount */
            amount: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Expires At */
            expires_at: string | null;
            /** Held */
            held: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "adjustment";
            /**
             * Op
             * @enum {string}
             */
            op: "add" | "subtract" | "set" | "reset";
            /** Points */
            points: string;
            /** Reason */
            reason: ("expired" | "cut_off" | "beyond_at_most" | "only_for_is_false" | "faded" | "not_yet" | "outside_audience") | null;
            /** Sequence */
            sequence: number;
        };
        /**
         * ExplainedAward
         * @description Points that a rule gave.
         */
        ExplainedAward: {
            /** At */
            at: string | null;
            /**
             * Dated By
             * @enum {string}
             */
            dated_by: "event" | "writing" | "evaluation" | "nothing";
            event: components["schemas"]["ExplainedEvent"] | null;
            /** Events */
            events: string[];
            /** Expires At */
            expires_at: string | null;
            /** Fades */
            fades: {
                [key: string]: string;
            } | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "award";
            /** Points */
            points: string;
            /** Points Originally */
            points_originally: string;
            /** Reason */
            reason: ("expired" | "cut_off" | "beyond_at_most" | "only_for_is_false" | "faded" | "not_yet" | "outside_audience") | null;
            /** Rule */
            rule: string;
        };
        /**
         * ExplainedEvent
         * @description The event that dates an award, with the properties that tell which one it was.
         */
        ExplainedEvent: {
            /** At */
            at: string | null;
            /** Id */
            id: string;
            /** Kind */
            kind: string | null;
            /** Properties */
            properties: {
                [key: string]: string;
            };
        };
        /**
         * ExplainedLimit
         * @description What the limit of a group, or of the score if `group` is null, adds or takes away.
         */
        ExplainedLimit: {
            /** Group */
            group: string | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "limit";
            /** Limit */
            limit: string;
            /** Points */
            points: string;
            /**
             * Side
             * @enum {string}
             */
            side: "minimum" | "maximum";
        };
        /**
         * ExplainedRule
         * @description A rule of which the explanation speaks.
         */
        ExplainedRule: {
            /**
             * Award
             * @enum {string}
             */
            award: "once" | "every" | "while";
            /** Group */
            group: string | null;
            /** Name */
            name: string | null;
            /** Points */
            points: string;
            words: components["schemas"]["RuleWords"];
        };
        /**
         * ExplainedScore
         * @description Which score is explained.
         */
        ExplainedScore: {
            /** Key */
            key: string;
            /** Name */
            name: string;
            /**
             * Subject
             * @enum {string}
             */
            subject: "contact" | "deal";
        };
        /**
         * Explaining
         * @description At which moment, and how many lines of each rule are wanted one by one.
         */
        Explaining: {
            /** At */
            at?: string | null;
            /** Lines */
            lines?: number | null;
        };
        /**
         * Export
         * @description How the model is wanted.
         */
        Export: {
            /**
             * Drafts
             * @default false
             */
            drafts: boolean;
            /**
             * Format
             * @default json
             * @enum {string}
             */
            format: "yaml" | "json";
        };
        /**
         * FieldChanges
         * @description What is to be changed of a field; `version` is the one that was read.
         * @example {
         *       "label": "Subscription plan",
         *       "version": 1
         *     }
         */
        FieldChanges: {
            /** Description */
            description?: string | null;
            /** Label */
            label?: string | null;
            type?: components["schemas"]["FieldType"] | null;
            /** Version */
            version: number;
        };
        /**
         * FieldType
         * @description What a field holds.
         * @enum {string}
         */
        FieldType: "text" | "number" | "boolean" | "date" | "datetime" | "list";
        /**
         * FieldValues
         * @description The most frequent values of a field in so many contacts of so many; `is_sample` says that there are more.
         */
        FieldValues: {
            /** Contacts */
            contacts: number;
            /** Is Sample */
            is_sample: boolean;
            /** Items */
            items: components["schemas"]["ShownMetValue"][];
            /** Of */
            of: number;
        };
        /**
         * Filters
         * @description Which jobs are wanted.
         */
        Filters: {
            /** Cursor */
            cursor?: string | null;
            /** Kind */
            kind?: string | null;
            /**
             * Limit
             * @default 50
             */
            limit: number;
            state?: components["schemas"]["State"] | null;
        };
        /**
         * Foreseen
         * @description Whose effect is wanted: of an adjustment to be made, or of taking back the one of a number.
         * @example {
         *       "adjustment": {
         *         "expires_after": "30d",
         *         "op": "add",
         *         "points": 10
         *       }
         *     }
         */
        Foreseen: {
            adjustment?: components["schemas"]["NewAdjustment"] | null;
            /** Without */
            without?: number | null;
        };
        /**
         * ForeseenEffect
         * @description What a value is, and what it would be.
         */
        ForeseenEffect: {
            after: components["schemas"]["ForeseenStanding"];
            before: components["schemas"]["ForeseenStanding"];
        };
        /**
         * ForeseenMerge
         * @description What remains if the contact `other` is merged into `this`.
         */
        ForeseenMerge: {
            other: components["schemas"]["MergingContact"];
            /** Owner */
            owner: number | null;
            /** Parts */
            parts: components["schemas"]["JoinedPart"][];
            this: components["schemas"]["MergingContact"];
        };
        /**
         * ForeseenStanding
         * @description A value and its band.
         */
        ForeseenStanding: {
            /** Band */
            band: string | null;
            /** Value */
            value: number | null;
        };
        /**
         * Health
         * @description Whether everything works. Lags are seconds; `is_counted_out` says that the last hour had over 10,000 events.
         */
        Health: {
            /** Archive Seconds */
            archive_seconds: number;
            /** Due Seconds */
            due_seconds: number;
            /** Is Counted Out */
            is_counted_out: boolean;
            /** Jobs */
            jobs: components["schemas"]["JobHealth"][];
            /** Pending Contacts */
            pending_contacts: number;
            /** Pending Seconds */
            pending_seconds: number;
            /** Sources */
            sources: components["schemas"]["SourceHealth"][];
        };
        /**
         * HotContact
         * @description A contact that has entered the highest band, and when.
         */
        HotContact: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Band */
            band: string | null;
            /** Band Before */
            band_before: string | null;
            /** Contact */
            contact: number;
            /** Email */
            email: string | null;
            /** Name */
            name: string | null;
            /** Value */
            value: number | null;
        };
        /**
         * HotContacts
         * @description Those who entered the highest band last.
         */
        HotContacts: {
            /** Items */
            items: components["schemas"]["HotContact"][];
        };
        /**
         * JobHealth
         * @description How many jobs of a kind wait, run, or have given up.
         */
        JobHealth: {
            /** Count */
            count: number;
            /** Kind */
            kind: string;
            /** State */
            state: string;
        };
        /**
         * JoinedPart
         * @description A field, tag or list of both contacts; `wins` says which one's stays: what was said last counts.
         */
        JoinedPart: {
            /** Name */
            name: string;
            /** Other */
            other: unknown;
            /**
             * Part
             * @enum {string}
             */
            part: "field" | "tag" | "list";
            /** Result */
            result: unknown;
            /** This */
            this: unknown;
            /**
             * Wins
             * @enum {string}
             */
            wins: "this" | "other" | "both";
        };
        /**
         * JointPublication
         * @description Drafts that are to count together, since they refer to one another.
         * @example {
         *       "parts": [
         *         {
         *           "key": "interest",
         *           "live": 1,
         *           "part": "score",
         *           "version": 2
         *         }
         *       ],
         *       "reason": "Both belong together"
         *     }
         */
        JointPublication: {
            /** Parts */
            parts: components["schemas"]["SeenPart"][];
            /** Reason */
            reason: string;
        };
        /**
         * Kinds
         * @description The kinds of a sample of events; `is_whole` says that it is all there are.
         */
        Kinds: {
            /** Contacts */
            contacts: number;
            /** Events */
            events: number;
            /** Is Whole */
            is_whole: boolean;
            /** Items */
            items: components["schemas"]["ShownKind"][];
        };
        /**
         * Leaderboards
         * @description The scores by which lists are ordered, and the segments by which they are filtered.
         */
        Leaderboards: {
            /** Scores */
            scores: components["schemas"]["OrderedScore"][];
            /** Segments */
            segments: components["schemas"]["NamedSegment"][];
        };
        /**
         * Lift
         * @description One identity of somebody who was erased.
         * @example {
         *       "source": "email",
         *       "value": "ana@example.org"
         *     }
         */
        Lift: {
            /** Source */
            source: ("email" | "user_id" | "anonymous_id") | string;
            /** Value */
            value: string;
        };
        /**
         * Lifted
         * @description How many identities are not kept away any more.
         */
        Lifted: {
            /** Identities */
            identities: number;
        };
        /**
         * ListedContact
         * @description A contact in a list, with the value in the score that the list is about, if it is about one.
         */
        ListedContact: {
            /** Active At */
            active_at: string | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Fields */
            fields: {
                [key: string]: unknown;
            };
            /** Id */
            id: number;
            /** Lists */
            lists: {
                [key: string]: string;
            };
            /** Owner */
            owner: number | null;
            score: components["schemas"]["ShownValue"] | null;
            /** Tags */
            tags: string[];
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Values */
            values: components["schemas"]["ShownValue"][];
            /** Version */
            version: number;
        };
        /** Listing[ShownField] */
        Listing_ShownField_: {
            /** Items */
            items: components["schemas"]["ShownField"][];
        };
        /** Listing[ShownOwner] */
        Listing_ShownOwner_: {
            /** Items */
            items: components["schemas"]["ShownOwner"][];
        };
        /** Listing[ShownReader] */
        Listing_ShownReader_: {
            /** Items */
            items: components["schemas"]["ShownReader"][];
        };
        /** Listing[ShownStarter] */
        Listing_ShownStarter_: {
            /** Items */
            items: components["schemas"]["ShownStarter"][];
        };
        /**
         * Lists
         * @description Lists, and how many there are that fit.
         */
        Lists: {
            /** Items */
            items: components["schemas"]["ShownList"][];
            /** Total */
            total: number;
        };
        /**
         * MadeBy
         * @description Who made an adjustment, and why.
         */
        MadeBy: {
            /** By */
            by: string;
            /** Reason */
            reason: string;
        };
        /**
         * MadeKey
         * @description A key that has just been made.
         */
        MadeKey: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Expires At */
            expires_at: string | null;
            /** Id */
            id: number;
            /** Key */
            key: string | null;
            /** Kind */
            kind: string;
            /** Last Used At */
            last_used_at: string | null;
            /** Name */
            name: string;
            /** Prefix */
            prefix: string;
            /** Revoked At */
            revoked_at: string | null;
            /** Scopes */
            scopes: string[];
        };
        /**
         * Member
         * @description A contact in a segment, and since when it is.
         */
        Member: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Fields */
            fields: {
                [key: string]: unknown;
            };
            /** Id */
            id: number;
            /** Lists */
            lists: {
                [key: string]: string;
            };
            /** Owner */
            owner: number | null;
            /**
             * Since
             * Format: date-time
             */
            since: string;
            /** Tags */
            tags: string[];
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Version */
            version: number;
        };
        /**
         * Merge
         * @description Which other contact is the same person; the one in the address remains.
         * @example {
         *       "other": 1234
         *     }
         */
        Merge: {
            /** Other */
            other: number;
        };
        /**
         * MergingContact
         * @description One of the two contacts: by what it is known, and how many events it brings.
         */
        MergingContact: {
            /** Events */
            events: number;
            /** Fields */
            fields: {
                [key: string]: unknown;
            };
            /** Id */
            id: number;
            /** Identities */
            identities: components["schemas"]["ShownIdentity"][];
            /** Owner */
            owner: number | null;
        };
        /**
         * ModelForms
         * @description All that a rule builder needs to know of the model.
         */
        ModelForms: {
            /** Awards */
            awards: components["schemas"]["ShownAward"][];
            /** Conditions */
            conditions: components["schemas"]["ShownHead"][];
            /** Limits */
            limits: {
                [key: string]: number;
            };
            /** Operators */
            operators: components["schemas"]["ShownOperator"][];
            rule: components["schemas"]["ShownOutline"];
            score: components["schemas"]["ShownOutline"];
            segment: components["schemas"]["ShownOutline"];
            /** Times From One */
            times_from_one: string[];
            /** Values */
            values: {
                [key: string]: components["schemas"]["ShownOperand"];
            };
        };
        /**
         * Moment
         * @description At which moment; left out, now.
         */
        Moment: {
            /** At */
            at?: string | null;
        };
        /**
         * MoreLines
         * @description Lines of one rule (and of one reason not to count) that are not shown one by one.
         */
        MoreLines: {
            /** Expires At */
            expires_at: string | null;
            /** First At */
            first_at: string | null;
            /** Last At */
            last_at: string | null;
            /** Lines */
            lines: number;
            /** Points */
            points: string;
            /** Reason */
            reason: ("expired" | "cut_off" | "beyond_at_most" | "only_for_is_false" | "faded" | "not_yet" | "outside_audience") | null;
            /** Rule */
            rule: string;
        };
        /**
         * MovedContact
         * @description A contact whose value moved: by how much in all, to what, and when last.
         */
        MovedContact: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Band */
            band: string | null;
            /** Change */
            change: number;
            /** Contact */
            contact: number;
            /** Email */
            email: string | null;
            /** Name */
            name: string | null;
            /** Value */
            value: number | null;
        };
        /**
         * MovedContacts
         * @description Who rose and who fell most; `since` is later than asked for where there were more than 50,000 changes.
         */
        MovedContacts: {
            /** Falls */
            falls: components["schemas"]["MovedContact"][];
            /** Rises */
            rises: components["schemas"]["MovedContact"][];
            /**
             * Since
             * Format: date-time
             */
            since: string;
        };
        /**
         * Movers
         * @description A page of who moves.
         */
        Movers: {
            /** Items */
            items: components["schemas"]["ShownMover"][];
            /** Next */
            next: string | null;
        };
        /**
         * MoversOrder
         * @description Which of those who move are wanted, of one score or of one segment.
         */
        MoversOrder: {
            /** After */
            after?: string | null;
            /** Before */
            before?: string | null;
            /**
             * Order
             * @default -change
             * @enum {string}
             */
            order: "-change" | "change" | "-before" | "before" | "-after" | "after" | "contact";
            /** Score */
            score?: string | null;
            /** Segment */
            segment?: string | null;
        };
        /**
         * MoversPage
         * @description Which page of those who move is wanted.
         */
        MoversPage: {
            /** After */
            after?: string | null;
            /** Before */
            before?: string | null;
            /** Cursor */
            cursor?: string | null;
            /**
             * Limit
             * @default 50
             */
            limit: number;
            /**
             * Order
             * @default -change
             * @enum {string}
             */
            order: "-change" | "change" | "-before" | "before" | "-after" | "after" | "contact";
            /** Score */
            score?: string | null;
            /** Segment */
            segment?: string | null;
        };
        /**
         * MyChanges
         * @description What everybody may change about themselves; `version` is the one that was read.
         * @example {
         *       "language": "es",
         *       "version": 1
         *     }
         */
        MyChanges: {
            /** Language */
            language?: ("es" | "en") | null;
            /** Name */
            name?: string | null;
            /** Version */
            version: number;
        };
        /**
         * NamedIdentity
         * @description By what somebody is known.
         */
        NamedIdentity: {
            /**
             * Source
             * @enum {string}
             */
            source: "email" | "user_id" | "anonymous_id";
            /** Value */
            value: string;
        };
        /**
         * NamedSegment
         * @description A segment that has members.
         */
        NamedSegment: {
            /** Key */
            key: string;
            /** Name */
            name: string;
        };
        /**
         * NewAdjustment
         * @description Points to be given: `add` or `subtract` some, `set` the value, or `reset` the score of this contact.
         * @example {
         *       "expires_after": "30d",
         *       "op": "add",
         *       "points": 10,
         *       "reason": "Met at the fair"
         *     }
         */
        NewAdjustment: {
            /** Expires After */
            expires_after?: string | null;
            /**
             * Op
             * @enum {string}
             */
            op: "add" | "subtract" | "set" | "reset";
            /** Points */
            points?: number | string | null;
            /**
             * Reason
             * @default
             */
            reason: string;
        };
        /**
         * NewBody
         * @description The message as it should have been.
         * @example {
         *       "body": "{\"type\": \"track\", \"event\": \"Seen\", \"userId\": \"u1\", \"messageId\": \"m1\"}"
         *     }
         */
        NewBody: {
            /** Body */
            body: string;
        };
        /**
         * NewBulk
         * @description Contacts, how many they are as far as whoever asks knows, and what is done to them.
         * @example {
         *       "action": {
         *         "tag": "fair 2026",
         *         "verb": "add_tag"
         *       },
         *       "expected": 2,
         *       "ids": [
         *         17,
         *         42
         *       ]
         *     }
         */
        NewBulk: {
            action: components["schemas"]["BulkAction"];
            /** Expected */
            expected: number;
            filter?: components["schemas"]["Search"] | null;
            /** Ids */
            ids?: number[] | null;
        };
        /**
         * NewContact
         * @description A contact to be made; if one has an identity already, it gets what is said here.
         * @example {
         *       "add_tags": [
         *         "fair 2026"
         *       ],
         *       "fields": {
         *         "company": "Acme",
         *         "first_name": "Ana"
         *       },
         *       "identities": [
         *         {
         *           "source": "email",
         *           "value": "ana@example.org"
         *         }
         *       ],
         *       "lists": {
         *         "newsletter": "subscribed"
         *       }
         *     }
         */
        NewContact: {
            /** Add Tags */
            add_tags?: string[];
            /** Fields */
            fields?: {
                [key: string]: boolean | number | string | string[] | null;
            };
            /** Identities */
            identities: components["schemas"]["NamedIdentity"][];
            /** Lists */
            lists?: {
                [key: string]: string | null;
            };
            /** Owner */
            owner?: number | null;
            /** Remove Tags */
            remove_tags?: string[];
        };
        /**
         * NewCount
         * @description A condition as in a model file, and how long counting may take before an estimate answers instead.
         * @example {
         *       "seconds": 2,
         *       "session": "editor-1",
         *       "when": {
         *         "event": "email_clicked",
         *         "within": "30d"
         *       }
         *     }
         */
        NewCount: {
            /**
             * Seconds
             * @default 2
             */
            seconds: number;
            /** Session */
            session?: string | null;
            /** When */
            when: {
                [key: string]: unknown;
            };
        };
        /**
         * NewDescription
         * @description What is being written: a score, a segment, a rule or a condition; `score` is where the last two stand.
         * @example {
         *       "rule": {
         *         "award": "every",
         *         "key": "click",
         *         "points": 5,
         *         "when": {
         *           "event": "email_clicked"
         *         }
         *       },
         *       "score": {
         *         "key": "interest",
         *         "name": "Interest"
         *       }
         *     }
         */
        NewDescription: {
            /** Condition */
            condition?: {
                [key: string]: unknown;
            } | null;
            /** Rule */
            rule?: {
                [key: string]: unknown;
            } | null;
            /** Score */
            score?: {
                [key: string]: unknown;
            } | null;
            /** Segment */
            segment?: {
                [key: string]: unknown;
            } | null;
        };
        /**
         * NewDraft
         * @description A score or segment to be made, as in a model file; it need not be right before it is published.
         *
         *     The document may also be the body itself.
         * @example {
         *       "document": {
         *         "key": "interest",
         *         "name": "Interest",
         *         "rules": [
         *           {
         *             "award": "every",
         *             "key": "click",
         *             "points": 5,
         *             "when": {
         *               "event": "email_clicked"
         *             }
         *           }
         *         ]
         *       }
         *     }
         */
        NewDraft: {
            /** Document */
            document: {
                [key: string]: unknown;
            };
        };
        /**
         * NewField
         * @description A field to be declared.
         * @example {
         *       "description": "What they pay for",
         *       "label": "Plan",
         *       "name": "plan",
         *       "type": "text"
         *     }
         */
        NewField: {
            /**
             * Description
             * @default
             */
            description: string;
            /**
             * Label
             * @default
             */
            label: string;
            /** Name */
            name: string;
            type: components["schemas"]["FieldType"];
        };
        /**
         * NewKey
         * @description A key to be made; a write key sends data, an api key may do what its scopes say.
         * @example {
         *       "kind": "api",
         *       "name": "CRM",
         *       "scopes": [
         *         "contacts:read",
         *         "contacts:write"
         *       ]
         *     }
         */
        NewKey: {
            /** Expires At */
            expires_at?: string | null;
            /**
             * Kind
             * @enum {string}
             */
            kind: "write" | "api";
            /** Name */
            name: string;
            /**
             * Scopes
             * @default []
             */
            scopes: string[];
        };
        /**
         * NewList
         * @description A condition as in a model file, how long finding may take, and which page of those who pass is wanted.
         * @example {
         *       "limit": 50,
         *       "when": {
         *         "event": "email_clicked",
         *         "within": "30d"
         *       }
         *     }
         */
        NewList: {
            /** Cursor */
            cursor?: string | null;
            /**
             * Limit
             * @default 50
             */
            limit: number;
            /**
             * Seconds
             * @default 5
             */
            seconds: number;
            /** Session */
            session?: string | null;
            /** When */
            when: {
                [key: string]: unknown;
            };
        };
        /**
         * NewPreview
         * @description Drafts whose effect is wanted together: documents, or keys of drafts that are kept.
         * @example {
         *       "rules": "changed",
         *       "scores": [
         *         {
         *           "key": "interest",
         *           "name": "Interest",
         *           "rules": [
         *             {
         *               "award": "every",
         *               "key": "click",
         *               "points": 5,
         *               "when": {
         *                 "event": "email_clicked"
         *               }
         *             }
         *           ]
         *         }
         *       ],
         *       "segments": [
         *         "buyers"
         *       ]
         *     }
         */
        NewPreview: {
            /**
             * Rules
             * @default changed
             * @enum {string}
             */
            rules: "changed" | "all";
            /** Scores */
            scores?: (string | {
                [key: string]: unknown;
            })[];
            /** Segments */
            segments?: (string | {
                [key: string]: unknown;
            })[];
        };
        /**
         * NewReading
         * @description A YAML text, and what it is to say; `score` is the document of the score in which a rule or condition stands.
         * @example {
         *       "part": "segment",
         *       "text": "key: buyers\nwhen: {tag: customer}\n"
         *     }
         */
        NewReading: {
            /**
             * Part
             * @default score
             * @enum {string}
             */
            part: "score" | "segment" | "rule" | "condition";
            /** Score */
            score?: {
                [key: string]: unknown;
            } | null;
            /** Text */
            text: string;
        };
        /**
         * NewUser
         * @description A user to be made; without a password they set one through “forgotten password”.
         * @example {
         *       "email": "bruno@example.org",
         *       "language": "es",
         *       "name": "Bruno",
         *       "role": "marketer"
         *     }
         */
        NewUser: {
            /** Email */
            email: string;
            /** Language */
            language?: ("es" | "en") | null;
            /** Name */
            name?: string | null;
            /** Password */
            password?: string | null;
            role: components["schemas"]["Role"];
        };
        /**
         * NewWriting
         * @description A document that is wanted as YAML; it need not be right.
         * @example {
         *       "document": {
         *         "key": "interest",
         *         "name": "Interest",
         *         "rules": [
         *           {
         *             "award": "every",
         *             "key": "click",
         *             "points": 5,
         *             "when": {
         *               "event": "email_clicked"
         *             }
         *           }
         *         ]
         *       }
         *     }
         */
        NewWriting: {
            /** Document */
            document: {
                [key: string]: unknown;
            };
        };
        /**
         * NextBand
         * @description The next band, what is missing, and what would bring it.
         */
        NextBand: {
            /** From */
            from: string;
            /** Missing */
            missing: string;
            /** Name */
            name: string;
            /** Suggestions */
            suggestions: components["schemas"]["Suggested"][];
            /** Together */
            together: string | null;
            /** Together Reach */
            together_reach: boolean;
        };
        /**
         * OfScore
         * @description Of which score, since how many days, and how many contacts.
         */
        OfScore: {
            /**
             * Days
             * @default 7
             */
            days: number;
            /**
             * Limit
             * @default 10
             */
            limit: number;
            /** Score */
            score: string;
        };
        /**
         * OrderedBand
         * @description A band and the value at which it begins.
         */
        OrderedBand: {
            /** At Least */
            at_least: number;
            /** Name */
            name: string;
        };
        /**
         * OrderedScore
         * @description A score that has values, and its bands, the lowest first.
         */
        OrderedScore: {
            /** Bands */
            bands: components["schemas"]["OrderedBand"][];
            /** Key */
            key: string;
            /** Name */
            name: string;
        };
        /**
         * Ordering
         * @description An order of contacts, and filters; whoever is meant passes all of them.
         */
        Ordering: {
            /** At Least */
            at_least?: number | string | null;
            /** At Most */
            at_most?: number | string | null;
            /** Band */
            band?: string | null;
            /** City */
            city?: string | null;
            /** Company */
            company?: string | null;
            /** Country */
            country?: string | null;
            /** Industry */
            industry?: string | null;
            /** Language */
            language?: string | null;
            /** List */
            list?: string | null;
            /**
             * Order
             * @default -created_at
             */
            order: string;
            /** Owner */
            owner?: number | null;
            /** Score */
            score?: string | null;
            /**
             * Search
             * @default
             */
            search: string;
            /** Segment */
            segment?: string | null;
            /** State */
            state?: string | null;
            /** Status */
            status?: string | null;
            /** Tag */
            tag?: string[];
            /** When */
            when?: string | null;
        };
        /**
         * Outlook
         * @description What will change by itself, and when the value falls below its band.
         */
        Outlook: {
            /** Changes */
            changes: components["schemas"]["Coming"][];
            cools: components["schemas"]["Coming"] | null;
            /** Fades */
            fades: boolean;
            /** Is Complete */
            is_complete: boolean;
        };
        /** Page[ListedContact] */
        Page_ListedContact_: {
            /** Items */
            items: components["schemas"]["ListedContact"][];
            /** Next */
            next: string | null;
        };
        /** Page[Member] */
        Page_Member_: {
            /** Items */
            items: components["schemas"]["Member"][];
            /** Next */
            next: string | null;
        };
        /** Page[ShownAdjustment] */
        Page_ShownAdjustment_: {
            /** Items */
            items: components["schemas"]["ShownAdjustment"][];
            /** Next */
            next: string | null;
        };
        /** Page[ShownChange] */
        Page_ShownChange_: {
            /** Items */
            items: components["schemas"]["ShownChange"][];
            /** Next */
            next: string | null;
        };
        /** Page[ShownCount] */
        Page_ShownCount_: {
            /** Items */
            items: components["schemas"]["ShownCount"][];
            /** Next */
            next: string | null;
        };
        /** Page[ShownDefinition] */
        Page_ShownDefinition_: {
            /** Items */
            items: components["schemas"]["ShownDefinition"][];
            /** Next */
            next: string | null;
        };
        /** Page[ShownEntry] */
        Page_ShownEntry_: {
            /** Items */
            items: components["schemas"]["ShownEntry"][];
            /** Next */
            next: string | null;
        };
        /** Page[ShownEvent] */
        Page_ShownEvent_: {
            /** Items */
            items: components["schemas"]["ShownEvent"][];
            /** Next */
            next: string | null;
        };
        /** Page[ShownImport] */
        Page_ShownImport_: {
            /** Items */
            items: components["schemas"]["ShownImport"][];
            /** Next */
            next: string | null;
        };
        /** Page[ShownJob] */
        Page_ShownJob_: {
            /** Items */
            items: components["schemas"]["ShownJob"][];
            /** Next */
            next: string | null;
        };
        /** Page[ShownKey] */
        Page_ShownKey_: {
            /** Items */
            items: components["schemas"]["ShownKey"][];
            /** Next */
            next: string | null;
        };
        /** Page[ShownPublication] */
        Page_ShownPublication_: {
            /** Items */
            items: components["schemas"]["ShownPublication"][];
            /** Next */
            next: string | null;
        };
        /** Page[ShownRefused] */
        Page_ShownRefused_: {
            /** Items */
            items: components["schemas"]["ShownRefused"][];
            /** Next */
            next: string | null;
        };
        /** Page[ShownStanding] */
        Page_ShownStanding_: {
            /** Items */
            items: components["schemas"]["ShownStanding"][];
            /** Next */
            next: string | null;
        };
        /** Page[ShownUser] */
        Page_ShownUser_: {
            /** Items */
            items: components["schemas"]["ShownUser"][];
            /** Next */
            next: string | null;
        };
        /** Page[ShownVersion] */
        Page_ShownVersion_: {
            /** Items */
            items: components["schemas"]["ShownVersion"][];
            /** Next */
            next: string | null;
        };
        /**
         * PageOrder
         * @description Which part of a list is wanted.
         */
        PageOrder: {
            /** Cursor */
            cursor?: string | null;
            /**
             * Limit
             * @default 50
             */
            limit: number;
        };
        /**
         * PassingContacts
         * @description A page of those who pass, the newest first, and how many pass in all.
         *
         *     `is_sample` says that finding all would have taken too long: the page has those of a sample, and the number is an
         *     estimate.
         */
        PassingContacts: {
            /** Contacts */
            contacts: number;
            /** Is Sample */
            is_sample: boolean;
            /** Items */
            items: components["schemas"]["ShownContact"][];
            /** Next */
            next: string | null;
        };
        /**
         * Plan
         * @description A whole model, as in a model file: as a document, or the text of the file as `yaml`.
         * @example {
         *       "document": {
         *         "scores": [
         *           {
         *             "key": "interest",
         *             "name": "Interest",
         *             "rules": [
         *               {
         *                 "award": "every",
         *                 "key": "click",
         *                 "points": 5,
         *                 "when": {
         *                   "event": "email_clicked"
         *                 }
         *               }
         *             ]
         *           }
         *         ]
         *       }
         *     }
         */
        Plan: {
            /** Document */
            document?: {
                [key: string]: unknown;
            } | null;
            /**
             * Removes Others
             * @default false
             */
            removes_others: boolean;
            /** Yaml */
            yaml?: string | null;
        };
        /**
         * Planned
         * @description What is to become of each column; without a mapping the suggested one counts.
         * @example {
         *       "mapping": {
         *         "Ciudad": "city",
         *         "Correo": "email"
         *       },
         *       "options": {
         *         "tags": [
         *           "fair"
         *         ]
         *       }
         *     }
         */
        Planned: {
            /** Mapping */
            mapping?: {
                [key: string]: string;
            } | null;
            options?: components["schemas"]["Choices"];
            /**
             * Takes All
             * @default false
             */
            takes_all: boolean;
        };
        /**
         * Problem
         * @example {
         *       "type": "urn:baremo:problem:invalid",
         *       "title": "Invalid data",
         *       "status": 422,
         *       "detail": "Some data is not valid: name: is missing",
         *       "code": "invalid",
         *       "request": "28ac946ffca92ae5",
         *       "errors": [
         *         {
         *           "path": "name",
         *           "message": "is missing"
         *         }
         *       ]
         *     }
         */
        Problem: {
            /** @description What is wrong, for programs; it does not change. */
            code: string;
            /** @description What is wrong and what to do, for people. */
            detail: string;
            errors?: {
                message: string;
                path: string;
            }[];
            /** @description The number under which the logs tell more. */
            request: string;
            status: number;
            title: string;
            /** @description `urn:baremo:problem:` and the code. */
            type: string;
        };
        /**
         * Range
         * @description Which time is wanted, and how many changes at most.
         */
        Range: {
            /** From */
            from?: string | null;
            /**
             * Points
             * @default 500
             */
            points: number;
            /** To */
            to?: string | null;
        };
        /**
         * ReadDraft
         * @description A document that was YAML; null if the text is none.
         */
        ReadDraft: {
            /** Conditions */
            conditions: components["schemas"]["ShownSentence"][];
            /** Document */
            document: {
                [key: string]: unknown;
            } | null;
            /** Problems */
            problems: components["schemas"]["DraftedProblem"][];
            /** Rules */
            rules: components["schemas"]["ShownRule"][];
            words: components["schemas"]["ShownLabel"] | null;
        };
        /**
         * Reason
         * @description Why something was not taken in.
         * @enum {string}
         */
        Reason: "unreadable" | "too_large" | "too_deep" | "null_character" | "unknown_type" | "no_identity" | "no_event_name" | "no_group" | "no_previous" | "name_too_long" | "id_too_long" | "reserved_kind" | "unreadable_time" | "time_out_of_range" | "too_many_identities" | "conflict" | "suppressed" | "duplicate" | "junk_identity" | "field_name" | "field_type" | "too_many_tags";
        /**
         * RefusedContact
         * @description A contact to which it could not be done, and why.
         */
        RefusedContact: {
            /** Code */
            code: string;
            /** Contact */
            contact: number;
            message: components["schemas"]["ShownLabel"];
        };
        /**
         * Removal
         * @description A decision that something is to count no more.
         * @example {
         *       "live": 1,
         *       "reason": "Clicks were worth too little",
         *       "version": 2
         *     }
         */
        Removal: {
            /** Live */
            live?: number | null;
            /**
             * Reason
             * @default –
             */
            reason: string;
            /** Version */
            version?: number | null;
        };
        /**
         * Replayed
         * @description What became of a message that was tried again.
         */
        Replayed: {
            /** Is Accepted */
            is_accepted: boolean;
            reason: components["schemas"]["Reason"] | null;
        };
        /**
         * Role
         * @description What a user may do.
         * @enum {string}
         */
        Role: "administrator" | "marketer" | "seller" | "viewer";
        /**
         * RollBack
         * @description Which earlier version is to count again.
         * @example {
         *       "live": 2,
         *       "reason": "Too many became hot",
         *       "to": 1,
         *       "version": 3
         *     }
         */
        RollBack: {
            /** Live */
            live?: number | null;
            /** Reason */
            reason: string;
            /** To */
            to: number;
            /** Version */
            version?: number | null;
        };
        /**
         * RuleWords
         * @description A rule in words.
         */
        RuleWords: {
            /** En */
            en: string;
            /** Es */
            es: string;
        };
        /**
         * Search
         * @description Which contacts are wanted, in which order, and what is to be shown of them.
         */
        Search: {
            /**
             * Activity
             * @default false
             */
            activity: boolean;
            /** At Least */
            at_least?: number | string | null;
            /** At Most */
            at_most?: number | string | null;
            /** Band */
            band?: string | null;
            /** City */
            city?: string | null;
            /** Company */
            company?: string | null;
            /** Country */
            country?: string | null;
            /** Cursor */
            cursor?: string | null;
            /** Industry */
            industry?: string | null;
            /** Language */
            language?: string | null;
            /**
             * Limit
             * @default 50
             */
            limit: number;
            /** List */
            list?: string | null;
            /**
             * Order
             * @default -created_at
             */
            order: string;
            /** Owner */
            owner?: number | null;
            /** Score */
            score?: string | null;
            /**
             * Search
             * @default
             */
            search: string;
            /** Segment */
            segment?: string | null;
            /** State */
            state?: string | null;
            /** Status */
            status?: string | null;
            /** Tag */
            tag?: string[];
            /** Values */
            values?: string[];
            /** When */
            when?: string | null;
        };
        /**
         * SeenDraft
         * @description The version of the draft that was read; left out, whichever is there is meant.
         * @example {
         *       "version": 2
         *     }
         */
        SeenDraft: {
            /** Version */
            version?: number | null;
        };
        /**
         * SeenPart
         * @description A draft as it was seen, and the number of the version that counted.
         */
        SeenPart: {
            /** Key */
            key: string;
            /** Live */
            live?: number | null;
            /**
             * Part
             * @enum {string}
             */
            part: "score" | "segment";
            /** Version */
            version: number;
        };
        /**
         * Selection
         * @description Which contacts are meant: these, or all whom a filter of `GET /api/contacts` lets through.
         * @example {
         *       "filter": {
         *         "city": "León",
         *         "tag": [
         *           "fair 2026"
         *         ]
         *       }
         *     }
         */
        Selection: {
            filter?: components["schemas"]["Search"] | null;
            /** Ids */
            ids?: number[] | null;
        };
        /**
         * ShownAdjustment
         * @description Points that somebody gave, with who, when and why.
         */
        ShownAdjustment: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** By */
            by: string;
            /** Expires At */
            expires_at: string | null;
            /** Held */
            held: number | null;
            /** Id */
            id: number;
            /** Op */
            op: string;
            /** Points */
            points: number | null;
            /** Reason */
            reason: string;
            /** Score */
            score: string;
        };
        /**
         * ShownAward
         * @description A kind of award: what it does, which options of rules it has, and what its condition cannot have.
         */
        ShownAward: {
            explanation: components["schemas"]["ShownLabel"];
            label: components["schemas"]["ShownLabel"];
            /** Lacks */
            lacks: string[];
            /**
             * Name
             * @enum {string}
             */
            name: "once" | "every" | "while";
            /** Needs Event */
            needs_event: boolean;
            /** Options */
            options: string[];
        };
        /**
         * ShownBand
         * @description How many contacts are in a band; null is below all bands.
         */
        ShownBand: {
            /** Band */
            band: string | null;
            /** Contacts */
            contacts: number;
        };
        /**
         * ShownBandCount
         * @description How many contacts stand in a place on each side.
         */
        ShownBandCount: {
            /** After */
            after: number;
            band: components["schemas"]["ShownPlace"];
            /** Before */
            before: number;
        };
        /**
         * ShownBin
         * @description How many contacts have a value from one to another, both included.
         */
        ShownBin: {
            /** At Least */
            at_least: number;
            /** At Most */
            at_most: number;
            /** Contacts */
            contacts: number;
        };
        /**
         * ShownBulk
         * @description A job on many contacts: how many it changed, and those it could not be done to, 500 at most.
         */
        ShownBulk: {
            /** Attempts */
            attempts: number;
            /** Can Undo */
            can_undo: boolean;
            /** Changed */
            changed: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Done */
            done: number;
            /** Due At */
            due_at: string | null;
            /** Ended At */
            ended_at: string | null;
            /** Id */
            id: number;
            /** Is Cancelling */
            is_cancelling: boolean;
            /** Kind */
            kind: string;
            /** Last Error */
            last_error: string;
            /** Refused */
            refused: components["schemas"]["RefusedContact"][];
            /** Refused Count */
            refused_count: number;
            state: components["schemas"]["State"];
            /** Total */
            total: number | null;
            /** Verb */
            verb: string;
            /** Worker */
            worker: string;
        };
        /**
         * ShownChange
         * @description What people saw change: a value, a band, or membership of a segment.
         */
        ShownChange: {
            /** After */
            after: number | null;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Band After */
            band_after: string | null;
            /** Band Before */
            band_before: string | null;
            /** Before */
            before: number | null;
            /** Causes */
            causes: string[];
            /** Contact */
            contact: number;
            /** Id */
            id: number;
            /** Is Quiet */
            is_quiet: boolean;
            /** Score */
            score: string | null;
            /** Segment */
            segment: string | null;
            /** Words */
            words: string;
        };
        /**
         * ShownColumn
         * @description A column of the file: what it would become, and some of its cells.
         */
        ShownColumn: {
            /** Examples */
            examples: string[];
            /** Name */
            name: string;
            /** Target */
            target: string;
        };
        /**
         * ShownContact
         * @description A contact in a list.
         */
        ShownContact: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Fields */
            fields: {
                [key: string]: unknown;
            };
            /** Id */
            id: number;
            /** Lists */
            lists: {
                [key: string]: string;
            };
            /** Owner */
            owner: number | null;
            /** Tags */
            tags: string[];
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Version */
            version: number;
        };
        /**
         * ShownCount
         * @description How many messages, or parts of them, were not taken in.
         */
        ShownCount: {
            /** Count */
            count: number;
            /**
             * Day
             * Format: date
             */
            day: string;
            reason: components["schemas"]["Reason"];
            /** Source */
            source: string;
        };
        /**
         * ShownCrossing
         * @description How many contacts go from one place to another; those that stay are told, too.
         */
        ShownCrossing: {
            after: components["schemas"]["ShownPlace"];
            before: components["schemas"]["ShownPlace"];
            /** Contacts */
            contacts: number;
        };
        /**
         * ShownDefinition
         * @description A score or segment in a list.
         */
        ShownDefinition: {
            /** Counted At */
            counted_at: string | null;
            /**
             * Edited At
             * Format: date-time
             */
            edited_at: string;
            /** Edited By */
            edited_by: string;
            /** Has Changes */
            has_changes: boolean;
            /** Is Active */
            is_active: boolean | null;
            /** Key */
            key: string;
            /** Live */
            live: number | null;
            /** Members */
            members: number | null;
            /** Name */
            name: string;
            published: components["schemas"]["ShownPublication"] | null;
            /** Rules */
            rules: number | null;
            /** Subject */
            subject: ("contact" | "deal") | null;
            /** Version */
            version: number;
        };
        /**
         * ShownDifference
         * @description Something that differs between what counts and the draft, or between two versions.
         */
        ShownDifference: {
            /** After */
            after: string | null;
            /** Attributes */
            attributes: string[];
            /** Before */
            before: string | null;
            /** Is New Rule */
            is_new_rule: boolean;
            /** Key */
            key: string;
            /**
             * Part
             * @enum {string}
             */
            part: "score" | "segment";
            /** Rule */
            rule: string | null;
            /** Rule Name */
            rule_name: string | null;
            /**
             * Turn
             * @enum {string}
             */
            turn: "added" | "removed" | "changed";
            /** Words */
            words: string;
        };
        /**
         * ShownDistribution
         * @description How many contacts have which values, as of a moment.
         */
        ShownDistribution: {
            /** Bands */
            bands: components["schemas"]["ShownBand"][];
            /** Bins */
            bins: components["schemas"]["ShownBin"][];
            /** Contacts */
            contacts: number;
            /**
             * Counted At
             * Format: date-time
             */
            counted_at: string;
            /** Outside */
            outside: number;
            /** Score */
            score: string;
        };
        /**
         * ShownEffect
         * @description What publishing would do to the values of everybody; both sides are of the same moment.
         */
        ShownEffect: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Contacts */
            contacts: number;
            /** Scores */
            scores: components["schemas"]["ShownScoreEffect"][];
            /** Segments */
            segments: components["schemas"]["ShownSegmentEffect"][];
        };
        /**
         * ShownEffectBin
         * @description A range of values from `start` to where the next begins; the first has what is lower, the last what is higher.
         */
        ShownEffectBin: {
            /** After */
            after: number;
            /** Before */
            before: number;
            /** Start */
            start: number;
        };
        /**
         * ShownEntry
         * @description One entry: who did what to what, when and from where, and what it was before and after.
         */
        ShownEntry: {
            /** Actor Id */
            actor_id: number | null;
            /** Actor Kind */
            actor_kind: string;
            /** Actor Name */
            actor_name: string;
            /** Address */
            address: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Changes */
            changes: {
                [key: string]: unknown[];
            };
            /** Id */
            id: number;
            /** Object Id */
            object_id: string;
            /** Object Kind */
            object_kind: string;
            /** Request */
            request: string;
            /** Verb */
            verb: string;
        };
        /**
         * ShownEvent
         * @description Something that a contact did.
         */
        ShownEvent: {
            /** Automated */
            automated: boolean;
            /** Id */
            id: string;
            /** Kind */
            kind: string;
            /**
             * Occurred At
             * Format: date-time
             */
            occurred_at: string;
            /** Properties */
            properties: {
                [key: string]: unknown;
            };
            /**
             * Received At
             * Format: date-time
             */
            received_at: string;
            /** Source */
            source: string;
        };
        /**
         * ShownExplanation
         * @description Why a value is what it is: `lines` add up to `value`; `not_counting` is what does not count, with the reason.
         */
        ShownExplanation: {
            /** Adjustments */
            adjustments: {
                [key: string]: components["schemas"]["MadeBy"];
            };
            /** At */
            at: string | null;
            /** Band */
            band: string | null;
            /** Called */
            called: string;
            /** Counts Since */
            counts_since: string | null;
            /** Lines */
            lines: (components["schemas"]["ExplainedAward"] | components["schemas"]["ExplainedAdjustment"] | components["schemas"]["ExplainedLimit"])[];
            /** More */
            more: components["schemas"]["MoreLines"][];
            next_band: components["schemas"]["NextBand"] | null;
            /** Next Change At */
            next_change_at: string | null;
            /** Not Counting */
            not_counting: (components["schemas"]["ExplainedAward"] | components["schemas"]["ExplainedAdjustment"] | components["schemas"]["ExplainedLimit"])[];
            outlook: components["schemas"]["Outlook"];
            /** Reset At */
            reset_at: string | null;
            /** Rules */
            rules: {
                [key: string]: components["schemas"]["ExplainedRule"];
            };
            score: components["schemas"]["ExplainedScore"];
            /**
             * State
             * @enum {string}
             */
            state: "scored" | "outside_audience" | "inactive";
            stored: components["schemas"]["ShownValue"] | null;
            /** Subject */
            subject: string;
            /** Value */
            value: string | null;
            /** Words */
            words: string;
        };
        /**
         * ShownField
         * @description A field, and how many contacts have a value in it; of many contacts that is an estimate from a sample.
         */
        ShownField: {
            /** Contacts */
            contacts: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Description */
            description: string;
            /** Is Estimate */
            is_estimate: boolean;
            /** Is System */
            is_system: boolean;
            /** Label */
            label: string;
            /** Name */
            name: string;
            type: components["schemas"]["FieldType"];
            /** Version */
            version: number;
        };
        /**
         * ShownHead
         * @description A kind of condition, by the key that makes it one, and where it may stand.
         */
        ShownHead: {
            /** Head */
            head: string;
            label: components["schemas"]["ShownLabel"];
            outline: components["schemas"]["ShownOutline"];
            /** Stands In */
            stands_in: ("condition" | "where")[];
        };
        /**
         * ShownIdentity
         * @description By what a contact is known.
         */
        ShownIdentity: {
            /**
             * Since
             * Format: date-time
             */
            since: string;
            /** Source */
            source: string;
            /** Value */
            value: string;
        };
        /**
         * ShownImport
         * @description An import, and how far it is. `seconds_left` is an estimate.
         */
        ShownImport: {
            /** Asked By */
            asked_by: number | null;
            /** Created */
            created: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Done */
            done: number;
            /** Ended At */
            ended_at: string | null;
            /** Error */
            error: string;
            /** Id */
            id: number;
            /** Job */
            job: number | null;
            /** Kept */
            kept: number;
            /** Kind */
            kind: string;
            /** Mapping */
            mapping: {
                [key: string]: string;
            };
            /** Merged */
            merged: number;
            /** Name */
            name: string;
            /** Options */
            options: {
                [key: string]: unknown;
            };
            /** Refused */
            refused: number;
            /** Seconds Left */
            seconds_left: number | null;
            /** Size */
            size: number;
            /** Started At */
            started_at: string | null;
            /** State */
            state: string;
            /** Total */
            total: number | null;
            /** Unchanged */
            unchanged: number;
            /** Undone */
            undone: number;
            /** Updated */
            updated: number;
        };
        /**
         * ShownImportPreview
         * @description What would happen; of a large file only the first rows are looked at, and `is_whole` is false.
         */
        ShownImportPreview: {
            /** Columns */
            columns: components["schemas"]["ShownColumn"][];
            /** Created */
            created: number;
            /** Is Whole */
            is_whole: boolean;
            /** Problems */
            problems: components["schemas"]["ShownImportProblem"][];
            /** Read */
            read: number;
            /** Refused */
            refused: number;
            /** Rows */
            rows: {
                [key: string]: unknown;
            }[];
            /** Takes All */
            takes_all: boolean;
            /** Updated */
            updated: number;
        };
        /**
         * ShownImportProblem
         * @description A row that would be refused.
         */
        ShownImportProblem: {
            /** Column */
            column: string;
            /** Line */
            line: number;
            /** Reason */
            reason: string;
            /** Row */
            row: string;
            /** Words */
            words: string;
        };
        /**
         * ShownJob
         * @description A job as the API shows it; what it works on stays inside.
         */
        ShownJob: {
            /** Attempts */
            attempts: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Done */
            done: number;
            /** Due At */
            due_at: string | null;
            /** Ended At */
            ended_at: string | null;
            /** Id */
            id: number;
            /** Is Cancelling */
            is_cancelling: boolean;
            /** Kind */
            kind: string;
            /** Last Error */
            last_error: string;
            state: components["schemas"]["State"];
            /** Total */
            total: number | null;
            /** Worker */
            worker: string;
        };
        /**
         * ShownKey
         * @description A key as the API shows it, without its secret.
         */
        ShownKey: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Expires At */
            expires_at: string | null;
            /** Id */
            id: number;
            /** Kind */
            kind: string;
            /** Last Used At */
            last_used_at: string | null;
            /** Name */
            name: string;
            /** Prefix */
            prefix: string;
            /** Revoked At */
            revoked_at: string | null;
            /** Scopes */
            scopes: string[];
        };
        /**
         * ShownKind
         * @description A kind of event, how many of the sampled events are of it, in all and of the last days, and the last of them.
         */
        ShownKind: {
            /** Count */
            count: number;
            /** Count 30 Days */
            count_30_days: number;
            /** Count 90 Days */
            count_90_days: number;
            /** Kind */
            kind: string;
            /**
             * Last At
             * Format: date-time
             */
            last_at: string;
            /** Properties */
            properties: components["schemas"]["ShownProperty"][];
        };
        /**
         * ShownKinds
         * @description The kinds of a contact's events, the most frequent first.
         */
        ShownKinds: {
            /** Events */
            events: number;
            /** Items */
            items: components["schemas"]["CountedKind"][];
        };
        /**
         * ShownLabel
         * @description A text in both languages.
         */
        ShownLabel: {
            /** En */
            en: string;
            /** Es */
            es: string;
        };
        /**
         * ShownList
         * @description A list, and how many contacts are on it, in all and by status.
         */
        ShownList: {
            /** Contacts */
            contacts: number;
            /** List */
            list: string;
            /** Statuses */
            statuses: {
                [key: string]: number;
            };
        };
        /**
         * ShownMe
         * @description The user of the session, and whether all that they see is sample data.
         */
        ShownMe: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Email */
            email: string;
            /** Has Sample Data */
            has_sample_data: boolean;
            /** Has Second Factor */
            has_second_factor: boolean;
            /** Id */
            id: number;
            /** Is Active */
            is_active: boolean;
            /** Language */
            language: string;
            /** Last Login */
            last_login: string | null;
            /** Name */
            name: string;
            role: components["schemas"]["Role"];
            /** Version */
            version: number;
        };
        /**
         * ShownMembership
         * @description A segment that a contact is in.
         */
        ShownMembership: {
            /** Is Pending */
            is_pending: boolean;
            /** Name */
            name: string;
            /** Segment */
            segment: string;
            /**
             * Since
             * Format: date-time
             */
            since: string;
        };
        /**
         * ShownMetValue
         * @description A value, and how often it was met.
         */
        ShownMetValue: {
            /** Count */
            count: number;
            /** Value */
            value: boolean | number | string;
        };
        /**
         * ShownMovement
         * @description Who moves and by how much; `entered` and `left` are about the audience.
         */
        ShownMovement: {
            /** Changed Band */
            changed_band: number;
            /** Entered */
            entered: number;
            /** Fell */
            fell: number;
            /** Gained */
            gained: number;
            /** Largest Fall */
            largest_fall: number | null;
            /** Largest Rise */
            largest_rise: number | null;
            /** Left */
            left: number;
            /** Lost */
            lost: number;
            /** Rose */
            rose: number;
            /** Same */
            same: number;
        };
        /**
         * ShownMover
         * @description Somebody who moves; of a segment, `before` and `after` tell membership.
         */
        ShownMover: {
            /** After */
            after: number | boolean | null;
            /** Band After */
            band_after: string | null;
            /** Band Before */
            band_before: string | null;
            /** Before */
            before: number | boolean | null;
            /** Change */
            change: number | null;
            /** Contact */
            contact: number;
            /** Email */
            email: string | null;
            /** Name */
            name: string | null;
        };
        /**
         * ShownOperand
         * @description What stands under `value` for what an operator takes: in words, and as JSON Schema.
         */
        ShownOperand: {
            of_scores: components["schemas"]["ShownLabel"] | null;
            /** Value Schema */
            value_schema: {
                [key: string]: unknown;
            };
            what: components["schemas"]["ShownLabel"];
        };
        /**
         * ShownOperator
         * @description An operator: how it reads, what it takes, and what can be compared so.
         *
         *     `negated` is how its negation reads, and `or_unknown` says that a missing value passes.
         */
        ShownOperator: {
            /** Fits */
            fits: ("text" | "number" | "boolean" | "date" | "datetime" | "list")[];
            /** For Properties */
            for_properties: boolean;
            /** For Scores */
            for_scores: boolean;
            label: components["schemas"]["ShownLabel"];
            /** Name */
            name: string;
            negated: components["schemas"]["ShownLabel"] | null;
            /** Or Unknown */
            or_unknown: boolean;
            /**
             * Takes
             * @enum {string}
             */
            takes: "nothing" | "scalar" | "scalars" | "text" | "pattern" | "regex" | "number" | "range" | "date" | "duration" | "texts";
        };
        /**
         * ShownOption
         * @description One of a few words, and what it means.
         */
        ShownOption: {
            label: components["schemas"]["ShownLabel"];
            /** Name */
            name: string;
        };
        /**
         * ShownOutline
         * @description One kind of thing that may stand in a document; `kind` says which input draws it.
         */
        ShownOutline: {
            item: components["schemas"]["ShownOutline"] | null;
            /** Kind */
            kind: string;
            /** Maximum */
            maximum: number | null;
            /** Minimum */
            minimum: number | null;
            /** Options */
            options: components["schemas"]["ShownOption"][];
            /** Parts */
            parts: components["schemas"]["ShownPart"][];
            what: components["schemas"]["ShownLabel"];
        };
        /**
         * ShownOwner
         * @description A user who looks after contacts, or may.
         */
        ShownOwner: {
            /** Id */
            id: number;
            /** Is Active */
            is_active: boolean;
            /** Name */
            name: string;
            role: components["schemas"]["Role"];
        };
        /**
         * ShownPart
         * @description One key of a mapping: what it is for, whether it has to be there, and what stands there.
         */
        ShownPart: {
            about: components["schemas"]["ShownLabel"];
            /** Key */
            key: string;
            outline: components["schemas"]["ShownOutline"];
            /** Required */
            required: boolean;
        };
        /**
         * ShownPassing
         * @description A contact that passes.
         */
        ShownPassing: {
            /** Contact */
            contact: number;
            /** Email */
            email: string | null;
            event: components["schemas"]["ShownReason"] | null;
            /** Name */
            name: string | null;
        };
        /**
         * ShownPlace
         * @description Where contacts stand on one side: in a band, below the lowest one (null), or outside the audience.
         */
        ShownPlace: {
            /** Band */
            band: string | null;
            /** Is Outside */
            is_outside: boolean;
        };
        /**
         * ShownPlan
         * @description What applying a model would change, and since which publication what counts has counted.
         */
        ShownPlan: {
            /** Differences */
            differences: components["schemas"]["ShownDifference"][];
            /** Since */
            since: number;
        };
        /**
         * ShownPoint
         * @description What a value is from a moment on, and what happened then; neither event nor adjustment, then it was time.
         */
        ShownPoint: {
            /** Adjustments */
            adjustments: number[];
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Band */
            band: string | null;
            /** Events */
            events: string[];
            /** Rules */
            rules: string[];
            /** Value */
            value: number | null;
        };
        /**
         * ShownPreview
         * @description A preview: its effect once it is made, as docs/what-if.md describes it, or the job that makes it.
         */
        ShownPreview: {
            /** Job */
            job: number | null;
            result: components["schemas"]["ShownResult"] | null;
            /**
             * State
             * @enum {string}
             */
            state: "waiting" | "running" | "done" | "dead" | "cancelled";
            /** Token */
            token: string;
        };
        /**
         * ShownProblem
         * @description Something that keeps a draft from being published.
         */
        ShownProblem: {
            /** Message */
            message: string;
            /** Path */
            path: string;
        };
        /**
         * ShownProperty
         * @description A property of a kind, in how many of the sampled events it is, and of which types.
         */
        ShownProperty: {
            /** Count */
            count: number;
            /** Name */
            name: string;
            /** Types */
            types: string[];
        };
        /**
         * ShownPublication
         * @description When, by whom and why something was published.
         */
        ShownPublication: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** By */
            by: string;
            /** Id */
            id: number;
            /** Reason */
            reason: string;
        };
        /**
         * ShownReader
         * @description A score or segment that reads it; `is_live` is false where only the draft does.
         */
        ShownReader: {
            /** Is Live */
            is_live: boolean;
            /** Key */
            key: string;
            /** Name */
            name: string;
            /**
             * Part
             * @enum {string}
             */
            part: "score" | "segment";
        };
        /**
         * ShownReason
         * @description What a contact did last of what a condition asks about.
         */
        ShownReason: {
            /** Kind */
            kind: string;
            /**
             * Occurred At
             * Format: date-time
             */
            occurred_at: string;
        };
        /**
         * ShownRefused
         * @description A refused message with its reason.
         */
        ShownRefused: {
            /** Body */
            body: string;
            /** Detail */
            detail: string;
            /** Id */
            id: number;
            /** Is Whole */
            is_whole: boolean;
            reason: components["schemas"]["Reason"];
            /**
             * Received At
             * Format: date-time
             */
            received_at: string;
            /** Source */
            source: string;
            /** Words */
            words: string;
        };
        /**
         * ShownResult
         * @description A preview that is made: when, until when it can be read, which publications were compared, and the effect.
         */
        ShownResult: {
            effect: components["schemas"]["ShownEffect"];
            /** In Force */
            in_force: number;
            /**
             * Kept Until
             * Format: date-time
             */
            kept_until: string;
            /**
             * Made At
             * Format: date-time
             */
            made_at: string;
            /** Published */
            published: number;
        };
        /**
         * ShownRule
         * @description A rule in words.
         */
        ShownRule: {
            /** Key */
            key: string;
            /** Path */
            path: string;
            words: components["schemas"]["ShownLabel"];
        };
        /**
         * ShownRuleEffect
         * @description What a rule gives before and after; null where there is no such rule.
         */
        ShownRuleEffect: {
            after: components["schemas"]["ShownRuleGives"] | null;
            before: components["schemas"]["ShownRuleGives"] | null;
            /** Rule */
            rule: string;
        };
        /**
         * ShownRuleGives
         * @description What a rule gives everybody on one side, before limits.
         */
        ShownRuleGives: {
            /** Awards */
            awards: number;
            /** Contacts */
            contacts: number;
            /** Points */
            points: number;
        };
        /**
         * ShownScoreEffect
         * @description What becomes of a score; a side on which it has no values is null.
         */
        ShownScoreEffect: {
            after: components["schemas"]["ShownSpread"] | null;
            /** Bands */
            bands: components["schemas"]["ShownBandCount"][];
            before: components["schemas"]["ShownSpread"] | null;
            /** Crossings */
            crossings: components["schemas"]["ShownCrossing"][];
            /** Histogram */
            histogram: components["schemas"]["ShownEffectBin"][];
            movement: components["schemas"]["ShownMovement"];
            /** Rules */
            rules: components["schemas"]["ShownRuleEffect"][];
            /** Score */
            score: string;
        };
        /**
         * ShownSegmentEffect
         * @description What becomes of a segment; a side on which it does not exist is null.
         */
        ShownSegmentEffect: {
            /** After */
            after: number | null;
            /** Before */
            before: number | null;
            /** Entered */
            entered: number;
            /** Left */
            left: number;
            /** Segment */
            segment: string;
        };
        /**
         * ShownSentence
         * @description What stands at a place, in words.
         */
        ShownSentence: {
            /** Path */
            path: string;
            words: components["schemas"]["ShownLabel"];
        };
        /**
         * ShownSeries
         * @description A value over time; of an inactive score there is none.
         */
        ShownSeries: {
            /**
             * From
             * Format: date-time
             */
            from: string;
            /** Is Complete */
            is_complete: boolean;
            /** Name */
            name: string;
            /** Score */
            score: string;
            /** Series */
            series: components["schemas"]["ShownPoint"][];
            /** State */
            state: string;
            /**
             * To
             * Format: date-time
             */
            to: string;
        };
        /**
         * ShownSpread
         * @description How the values of everybody lie on one side; `outside` have none.
         */
        ShownSpread: {
            /** Contacts */
            contacts: number;
            /** Maximum */
            maximum: number | null;
            /** Median */
            median: number | null;
            /** Minimum */
            minimum: number | null;
            /** Outside */
            outside: number;
            /** Total */
            total: number | null;
        };
        /**
         * ShownStanding
         * @description A publication and where it stands: `done` of `total` contacts have their new values.
         */
        ShownStanding: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Begun At */
            begun_at: string | null;
            /** By */
            by: string;
            /** Done */
            done: number;
            /** Id */
            id: number;
            /** In Force At */
            in_force_at: string | null;
            /** Reason */
            reason: string;
            /**
             * State
             * @enum {string}
             */
            state: "waiting" | "rescoring" | "in_force" | "replaced" | "superseded" | "cancelled";
            /** Total */
            total: number | null;
            /** Waits For */
            waits_for: string;
        };
        /**
         * ShownStarter
         * @description Scores to begin with, as a model document that is ready to be published, and for how many days points count.
         */
        ShownStarter: {
            /** Business */
            business: string;
            /** Document */
            document: {
                [key: string]: unknown;
            };
            /** Expiry Days */
            expiry_days: number;
            label: components["schemas"]["ShownLabel"];
        };
        /**
         * ShownTag
         * @description A tag, and how many contacts have it.
         */
        ShownTag: {
            /** Contacts */
            contacts: number;
            /** Tag */
            tag: string;
        };
        /**
         * ShownUser
         * @description A user as the API shows them.
         */
        ShownUser: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Email */
            email: string;
            /** Has Second Factor */
            has_second_factor: boolean;
            /** Id */
            id: number;
            /** Is Active */
            is_active: boolean;
            /** Language */
            language: string;
            /** Last Login */
            last_login: string | null;
            /** Name */
            name: string;
            role: components["schemas"]["Role"];
            /** Version */
            version: number;
        };
        /**
         * ShownValue
         * @description What a contact has in a score.
         */
        ShownValue: {
            /** Band */
            band: string | null;
            /** Is Pending */
            is_pending: boolean;
            /** Name */
            name: string;
            /** Next Change At */
            next_change_at: string | null;
            /** Score */
            score: string;
            /** Updated At */
            updated_at: string | null;
            /** Value */
            value: number | null;
        };
        /**
         * ShownVersion
         * @description A version in a list.
         */
        ShownVersion: {
            /** Is Live */
            is_live: boolean;
            /** Is Removal */
            is_removal: boolean;
            /** Number */
            number: number;
            publication: components["schemas"]["ShownPublication"];
        };
        /**
         * SourceHealth
         * @description A write key: when it was last used, how many of the events of the last hour are its, and what was refused.
         */
        SourceHealth: {
            /** Events Last Hour */
            events_last_hour: number;
            /** Last Event At */
            last_event_at: string | null;
            /** Last Used At */
            last_used_at: string | null;
            /** Name */
            name: string;
            /** Refused Last 7 Days */
            refused_last_7_days: number;
            /** Refused Today */
            refused_today: number;
            /** Source */
            source: string;
        };
        /**
         * StartedReplay
         * @description The job that tries messages again, and how many there are.
         */
        StartedReplay: {
            /** Job */
            job: number;
            /** Messages */
            messages: number;
        };
        /**
         * State
         * @description Where a job stands.
         * @enum {string}
         */
        State: "waiting" | "running" | "done" | "dead" | "cancelled";
        /**
         * Suggested
         * @description What would give points by one rule, and the value that it would make.
         */
        Suggested: {
            /** Is Most */
            is_most: boolean;
            /** Reaches */
            reaches: boolean;
            /** Rule */
            rule: string;
            /** Times */
            times: number | null;
            /** Value */
            value: string | null;
            /**
             * Way
             * @enum {string}
             */
            way: "events" | "condition" | "only_for";
        };
        /**
         * System
         * @description The service; `status` is `ok`, `degraded` or `down`, and `reasons` tell what is amiss and what to do.
         */
        System: {
            /** Database */
            database: string;
            /** Database Bytes */
            database_bytes: number;
            /** Disk Free Bytes */
            disk_free_bytes: number;
            /** Disk Total Bytes */
            disk_total_bytes: number;
            /** Reasons */
            reasons: string[];
            /** Status */
            status: string;
            /** Version */
            version: string;
        };
        /**
         * Tags
         * @description Tags, and how many there are that fit.
         */
        Tags: {
            /** Items */
            items: components["schemas"]["ShownTag"][];
            /** Total */
            total: number;
        };
        /**
         * Upload
         * @description The name of the file that is the body; its ending says its form.
         */
        Upload: {
            /** Name */
            name: string;
        };
        /**
         * UserChanges
         * @description What administrators may change about a user; `version` is the one that was read.
         * @example {
         *       "role": "seller",
         *       "version": 1
         *     }
         */
        UserChanges: {
            /** Is Active */
            is_active?: boolean | null;
            /** Language */
            language?: ("es" | "en") | null;
            /** Name */
            name?: string | null;
            role?: components["schemas"]["Role"] | null;
            /** Version */
            version: number;
        };
        /**
         * Wanted
         * @description What is read: a field, a tag, or a list.
         */
        Wanted: {
            /** Field */
            field?: string | null;
            /** List */
            list?: string | null;
            /** Tag */
            tag?: string | null;
        };
        /**
         * WantedOfEvent
         * @description Which values are wanted, of which property of which kind of event; `any` is every kind.
         */
        WantedOfEvent: {
            /** Kind */
            kind: string;
            /**
             * Limit
             * @default 200
             */
            limit: number;
            /** Property */
            property: string;
            /**
             * Search
             * @default
             */
            search: string;
        };
        /**
         * WantedOfField
         * @description Which values of which field are wanted.
         */
        WantedOfField: {
            /** Field */
            field: string;
            /**
             * Limit
             * @default 200
             */
            limit: number;
            /**
             * Search
             * @default
             */
            search: string;
        };
        /**
         * WantedStarter
         * @description What the company does, how many days it takes to decide, and the language of the names.
         */
        WantedStarter: {
            /** Business */
            business?: string | null;
            /** Language */
            language?: ("es" | "en") | null;
            /**
             * Sales Cycle Days
             * @default 60
             */
            sales_cycle_days: number;
        };
        /**
         * WholeContact
         * @description A contact with its identities and the latest of its history.
         */
        WholeContact: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Earlier Ids */
            earlier_ids: number[];
            /** Events */
            events: components["schemas"]["ShownEvent"][];
            /** Fields */
            fields: {
                [key: string]: unknown;
            };
            /** Id */
            id: number;
            /** Identities */
            identities: components["schemas"]["ShownIdentity"][];
            /** Lists */
            lists: {
                [key: string]: string;
            };
            /** Owner */
            owner: number | null;
            /** Tags */
            tags: string[];
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Version */
            version: number;
        };
        /**
         * WholeDefinition
         * @description A score or segment: the draft, what is wrong with it, what counts, and how they differ.
         */
        WholeDefinition: {
            /** Counted At */
            counted_at: string | null;
            /** Differences */
            differences: components["schemas"]["ShownDifference"][];
            /** Document */
            document: {
                [key: string]: unknown;
            };
            /**
             * Edited At
             * Format: date-time
             */
            edited_at: string;
            /** Edited By */
            edited_by: string;
            /** Has Changes */
            has_changes: boolean;
            /** Is Active */
            is_active: boolean | null;
            /** Key */
            key: string;
            /** Live */
            live: number | null;
            /** Live Document */
            live_document: {
                [key: string]: unknown;
            } | null;
            /** Live Words */
            live_words: string;
            /** Members */
            members: number | null;
            /** Name */
            name: string;
            /** Problems */
            problems: components["schemas"]["ShownProblem"][];
            published: components["schemas"]["ShownPublication"] | null;
            /** Rules */
            rules: number | null;
            /** Subject */
            subject: ("contact" | "deal") | null;
            /** Version */
            version: number;
            /** Words */
            words: string;
        };
        /**
         * WholeVersion
         * @description A version, and how it differs from the one before, or from the one that was asked for.
         */
        WholeVersion: {
            /** Differences */
            differences: components["schemas"]["ShownDifference"][];
            /** Document */
            document: {
                [key: string]: unknown;
            } | null;
            /** Is Live */
            is_live: boolean;
            /** Is Removal */
            is_removal: boolean;
            /** Number */
            number: number;
            publication: components["schemas"]["ShownPublication"];
        };
        /**
         * WrittenDraft
         * @description A document as YAML.
         */
        WrittenDraft: {
            /** Text */
            text: string;
        };
    };
    responses: {
        /** @description Bad request */
        Problem400: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Authentication needed */
        Problem401: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Not allowed */
        Problem403: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Not found */
        Problem404: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Method not allowed */
        Problem405: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Too slow */
        Problem408: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Conflict */
        Problem409: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Gone */
        Problem410: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Length needed */
        Problem411: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Too large */
        Problem413: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Unsupported content type */
        Problem415: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Invalid data */
        Problem422: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Too many requests */
        Problem429: {
            headers: {
                /** @description A number of seconds, or of requests. */
                "RateLimit-Limit"?: number;
                /** @description A number of seconds, or of requests. */
                "RateLimit-Remaining"?: number;
                /** @description A number of seconds, or of requests. */
                "RateLimit-Reset"?: number;
                /** @description A number of seconds, or of requests. */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Unexpected error */
        Problem500: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Unavailable for now */
        Problem503: {
            headers: {
                /** @description A number of seconds, or of requests. */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    baremo_api_audit_read_trail: {
        parameters: {
            query?: {
                actor_id?: number | null;
                actor_kind?: string | null;
                cursor?: string | null;
                limit?: number;
                object_id?: string | null;
                object_kind?: string | null;
                verb?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ShownEntry_"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_conditions_list_passing: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new UUID for each thing to be done: sent again within 24 hours, it is done once and answered the same.
                 * @example 5e1f6f3c-3f0e-4c8b-8a2f-1f0c2f3b9d11
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewList"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PassingContacts"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_conditions_count: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new UUID for each thing to be done: sent again within 24 hours, it is done once and answered the same.
                 * @example 5e1f6f3c-3f0e-4c8b-8a2f-1f0c2f3b9d11
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCount"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountedCondition"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_contact_lists_list_contacts: {
        parameters: {
            query?: {
                activity?: boolean;
                at_least?: number | string | null;
                at_most?: number | string | null;
                band?: string | null;
                city?: string | null;
                company?: string | null;
                country?: string | null;
                cursor?: string | null;
                industry?: string | null;
                language?: string | null;
                limit?: number;
                list?: string | null;
                order?: string;
                owner?: number | null;
                score?: string | null;
                search?: string;
                segment?: string | null;
                state?: string | null;
                status?: string | null;
                tag?: string[];
                values?: string[];
                when?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ListedContact_"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_persons_make: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new UUID for each thing to be done: sent again within 24 hours, it is done once and answered the same.
                 * @example 5e1f6f3c-3f0e-4c8b-8a2f-1f0c2f3b9d11
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewContact"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WholeContact"];
                };
            };
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WholeContact"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_contacts_read_contact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WholeContact"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_contacts_remove: {
        parameters: {
            query?: {
                suppress?: boolean;
            };
            header?: {
                /**
                 * @description A new UUID for each thing to be done: sent again within 24 hours, it is done once and answered the same.
                 * @example 5e1f6f3c-3f0e-4c8b-8a2f-1f0c2f3b9d11
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_contacts_alter_contact: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new UUID for each thing to be done: sent again within 24 hours, it is done once and answered the same.
                 * @example 5e1f6f3c-3f0e-4c8b-8a2f-1f0c2f3b9d11
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactChanges"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WholeContact"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_contact_scores_list_all_adjustments: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ShownAdjustment_"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_contacts_list_events: {
        parameters: {
            query?: {
                automated?: boolean | null;
                cursor?: string | null;
                kind?: string[];
                limit?: number;
                until?: string | null;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ShownEvent_"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_contacts_count_events: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShownKinds"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_persons_export: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_merging_preview_merge: {
        parameters: {
            query: {
                other: number;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ForeseenMerge"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_contacts_merge: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new UUID for each thing to be done: sent again within 24 hours, it is done once and answered the same.
                 * @example 5e1f6f3c-3f0e-4c8b-8a2f-1f0c2f3b9d11
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Merge"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WholeContact"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_contact_scores_list_values: {
        parameters: {
            query?: {
                at?: string | null;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShownValue"][];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_contact_scores_list_adjustments: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path: {
                id: number;
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ShownAdjustment_"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_contact_scores_make_adjustment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new UUID for each thing to be done: sent again within 24 hours, it is done once and answered the same.
                 * @example 5e1f6f3c-3f0e-4c8b-8a2f-1f0c2f3b9d11
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: number;
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAdjustment"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShownAdjustment"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_contact_scores_remove_adjustment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new UUID for each thing to be done: sent again within 24 hours, it is done once and answered the same.
                 * @example 5e1f6f3c-3f0e-4c8b-8a2f-1f0c2f3b9d11
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: number;
                key: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_contact_scores_preview_adjustment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new UUID for each thing to be done: sent again within 24 hours, it is done once and answered the same.
                 * @example 5e1f6f3c-3f0e-4c8b-8a2f-1f0c2f3b9d11
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: number;
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Foreseen"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ForeseenEffect"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_score_history_list_own_changes: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path: {
                id: number;
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ShownChange_"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_contact_scores_explain_value: {
        parameters: {
            query?: {
                at?: string | null;
                lines?: number | null;
            };
            header?: never;
            path: {
                id: number;
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShownExplanation"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_score_history_read_history: {
        parameters: {
            query?: {
                from?: string | null;
                points?: number;
                to?: string | null;
            };
            header?: never;
            path: {
                id: number;
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShownSeries"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_members_list_segments_of: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShownMembership"][];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_bulk_act: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new UUID for each thing to be done: sent again within 24 hours, it is done once and answered the same.
                 * @example 5e1f6f3c-3f0e-4c8b-8a2f-1f0c2f3b9d11
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewBulk"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShownJob"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_bulk_read_bulk: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShownBulk"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_bulk_cancel_bulk: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new UUID for each thing to be done: sent again within 24 hours, it is done once and answered the same.
                 * @example 5e1f6f3c-3f0e-4c8b-8a2f-1f0c2f3b9d11
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShownBulk"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_bulk_undo_bulk: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new UUID for each thing to be done: sent again within 24 hours, it is done once and answered the same.
                 * @example 5e1f6f3c-3f0e-4c8b-8a2f-1f0c2f3b9d11
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShownJob"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_bulk_count_selection: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new UUID for each thing to be done: sent again within 24 hours, it is done once and answered the same.
                 * @example 5e1f6f3c-3f0e-4c8b-8a2f-1f0c2f3b9d11
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Selection"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountedSelection"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_leaderboards_count_contacts: {
        parameters: {
            query?: {
                at_least?: number | string | null;
                at_most?: number | string | null;
                band?: string | null;
                city?: string | null;
                company?: string | null;
                country?: string | null;
                industry?: string | null;
                language?: string | null;
                list?: string | null;
                order?: string;
                owner?: number | null;
                score?: string | null;
                search?: string;
                segment?: string | null;
                state?: string | null;
                status?: string | null;
                tag?: string[];
                when?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountedContacts"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_contact_exports_export_contacts: {
        parameters: {
            query?: {
                activity?: boolean;
                at_least?: number | string | null;
                at_most?: number | string | null;
                band?: string | null;
                city?: string | null;
                columns?: string[];
                company?: string | null;
                country?: string | null;
                cursor?: string | null;
                industry?: string | null;
                language?: string | null;
                limit?: number;
                list?: string | null;
                order?: string;
                owner?: number | null;
                score?: string | null;
                search?: string;
                segment?: string | null;
                state?: string | null;
                status?: string | null;
                tag?: string[];
                values?: string[];
                when?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_dashboard_read_arrivals: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArrivalCounts"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_dashboard_read_cooling: {
        parameters: {
            query: {
                days?: number;
                limit?: number;
                score: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CoolingContacts"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_dashboard_read_health: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_dashboard_read_hot: {
        parameters: {
            query: {
                days?: number;
                limit?: number;
                score: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HotContacts"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_dashboard_read_movers: {
        parameters: {
            query: {
                days?: number;
                limit?: number;
                score: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MovedContacts"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_erasures_erase_many: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new UUID for each thing to be done: sent again within 24 hours, it is done once and answered the same.
                 * @example 5e1f6f3c-3f0e-4c8b-8a2f-1f0c2f3b9d11
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Erasures"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShownJob"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_erasures_let_back: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new UUID for each thing to be done: sent again within 24 hours, it is done once and answered the same.
                 * @example 5e1f6f3c-3f0e-4c8b-8a2f-1f0c2f3b9d11
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Lift"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lifted"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_events_list_events: {
        parameters: {
            query?: {
                after?: string | null;
                automated?: boolean | null;
                contact?: number | null;
                cursor?: string | null;
                kind?: string | null;
                limit?: number;
                search?: string;
                since?: string | null;
                source?: string | null;
                until?: string | null;
                url?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArrivedEvents"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_choices_list_kinds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Kinds"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_choices_list_event_values: {
        parameters: {
            query: {
                kind: string;
                limit?: number;
                property: string;
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventValues"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_choices_list_field_values: {
        parameters: {
            query: {
                field: string;
                limit?: number;
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldValues"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_fields_list_fields: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listing_ShownField_"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_fields_declare_field: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new UUID for each thing to be done: sent again within 24 hours, it is done once and answered the same.
                 * @example 5e1f6f3c-3f0e-4c8b-8a2f-1f0c2f3b9d11
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewField"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShownField"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_fields_read_field: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShownField"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_fields_delete_field: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new UUID for each thing to be done: sent again within 24 hours, it is done once and answered the same.
                 * @example 5e1f6f3c-3f0e-4c8b-8a2f-1f0c2f3b9d11
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_fields_alter_field: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new UUID for each thing to be done: sent again within 24 hours, it is done once and answered the same.
                 * @example 5e1f6f3c-3f0e-4c8b-8a2f-1f0c2f3b9d11
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FieldChanges"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShownField"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    list_contacts: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ShownImport_"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    upload_contacts: {
        parameters: {
            query: {
                name: string;
            };
            header?: {
                /**
                 * @description A new UUID for each thing to be done: sent again within 24 hours, it is done once and answered the same.
                 * @example 5e1f6f3c-3f0e-4c8b-8a2f-1f0c2f3b9d11
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        /** @description The file itself: CSV, JSON lines or Parquet. */
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShownImport"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    read_contacts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShownImport"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    discard_contacts: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new UUID for each thing to be done: sent again within 24 hours, it is done once and answered the same.
                 * @example 5e1f6f3c-3f0e-4c8b-8a2f-1f0c2f3b9d11
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    cancel_contacts: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new UUID for each thing to be done: sent again within 24 hours, it is done once and answered the same.
                 * @example 5e1f6f3c-3f0e-4c8b-8a2f-1f0c2f3b9d11
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShownImport"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    preview_contacts: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new UUID for each thing to be done: sent again within 24 hours, it is done once and answered the same.
                 * @example 5e1f6f3c-3f0e-4c8b-8a2f-1f0c2f3b9d11
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Planned"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShownImportPreview"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    rejects_contacts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    resume_contacts: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new UUID for each thing to be done: sent again within 24 hours, it is done once and answered the same.
                 * @example 5e1f6f3c-3f0e-4c8b-8a2f-1f0c2f3b9d11
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShownImport"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    start_contacts: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new UUID for each thing to be done: sent again within 24 hours, it is done once and answered the same.
                 * @example 5e1f6f3c-3f0e-4c8b-8a2f-1f0c2f3b9d11
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Planned"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShownImport"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    undo_contacts: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new UUID for each thing to be done: sent again within 24 hours, it is done once and answered the same.
                 * @example 5e1f6f3c-3f0e-4c8b-8a2f-1f0c2f3b9d11
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShownImport"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    list_events: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ShownImport_"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    upload_events: {
        parameters: {
            query: {
                name: string;
            };
            header?: {
                /**
                 * @description A new UUID for each thing to be done: sent again within 24 hours, it is done once and answered the same.
                 * @example 5e1f6f3c-3f0e-4c8b-8a2f-1f0c2f3b9d11
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        /** @description The file itself: CSV, JSON lines or Parquet. */
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShownImport"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    read_events: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShownImport"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    discard_events: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new UUID for each thing to be done: sent again within 24 hours, it is done once and answered the same.
                 * @example 5e1f6f3c-3f0e-4c8b-8a2f-1f0c2f3b9d11
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    cancel_events: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new UUID for each thing to be done: sent again within 24 hours, it is done once and answered the same.
                 * @example 5e1f6f3c-3f0e-4c8b-8a2f-1f0c2f3b9d11
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShownImport"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    preview_events: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new UUID for each thing to be done: sent again within 24 hours, it is done once and answered the same.
                 * @example 5e1f6f3c-3f0e-4c8b-8a2f-1f0c2f3b9d11
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Planned"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShownImportPreview"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    rejects_events: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    resume_events: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new UUID for each thing to be done: sent again within 24 hours, it is done once and answered the same.
                 * @example 5e1f6f3c-3f0e-4c8b-8a2f-1f0c2f3b9d11
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShownImport"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    start_events: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new UUID for each thing to be done: sent again within 24 hours, it is done once and answered the same.
                 * @example 5e1f6f3c-3f0e-4c8b-8a2f-1f0c2f3b9d11
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Planned"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShownImport"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    undo_events: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new UUID for each thing to be done: sent again within 24 hours, it is done once and answered the same.
                 * @example 5e1f6f3c-3f0e-4c8b-8a2f-1f0c2f3b9d11
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShownImport"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_jobs_list_jobs: {
        parameters: {
            query?: {
                cursor?: string | null;
                kind?: string | null;
                limit?: number;
                state?: components["schemas"]["State"] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ShownJob_"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_jobs_read_job: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShownJob"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_jobs_cancel: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new UUID for each thing to be done: sent again within 24 hours, it is done once and answered the same.
                 * @example 5e1f6f3c-3f0e-4c8b-8a2f-1f0c2f3b9d11
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShownJob"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_jobs_retry: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new UUID for each thing to be done: sent again within 24 hours, it is done once and answered the same.
                 * @example 5e1f6f3c-3f0e-4c8b-8a2f-1f0c2f3b9d11
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShownJob"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_keys_list_keys: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ShownKey_"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_keys_make_key: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new UUID for each thing to be done: sent again within 24 hours, it is done once and answered the same.
                 * @example 5e1f6f3c-3f0e-4c8b-8a2f-1f0c2f3b9d11
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewKey"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeKey"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_keys_end_key: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new UUID for each thing to be done: sent again within 24 hours, it is done once and answered the same.
                 * @example 5e1f6f3c-3f0e-4c8b-8a2f-1f0c2f3b9d11
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShownKey"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_leaderboards_list_leaderboards: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Leaderboards"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_choices_list_lists: {
        parameters: {
            query?: {
                limit?: number;
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lists"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_me_read_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShownMe"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_me_change_me: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new UUID for each thing to be done: sent again within 24 hours, it is done once and answered the same.
                 * @example 5e1f6f3c-3f0e-4c8b-8a2f-1f0c2f3b9d11
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MyChanges"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShownMe"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_model_export_model: {
        parameters: {
            query?: {
                drafts?: boolean;
                format?: "yaml" | "json";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_model_apply_model: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new UUID for each thing to be done: sent again within 24 hours, it is done once and answered the same.
                 * @example 5e1f6f3c-3f0e-4c8b-8a2f-1f0c2f3b9d11
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Application"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShownPublication"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_drafting_describe: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new UUID for each thing to be done: sent again within 24 hours, it is done once and answered the same.
                 * @example 5e1f6f3c-3f0e-4c8b-8a2f-1f0c2f3b9d11
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDescription"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DescribedDraft"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_model_forms_read_forms: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModelForms"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_model_plan: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new UUID for each thing to be done: sent again within 24 hours, it is done once and answered the same.
                 * @example 5e1f6f3c-3f0e-4c8b-8a2f-1f0c2f3b9d11
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Plan"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShownPlan"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_model_list_publications: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ShownPublication_"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_model_publish_together: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new UUID for each thing to be done: sent again within 24 hours, it is done once and answered the same.
                 * @example 5e1f6f3c-3f0e-4c8b-8a2f-1f0c2f3b9d11
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JointPublication"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShownPublication"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_drafting_read: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new UUID for each thing to be done: sent again within 24 hours, it is done once and answered the same.
                 * @example 5e1f6f3c-3f0e-4c8b-8a2f-1f0c2f3b9d11
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewReading"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadDraft"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_model_forms_read_schema: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_drafting_write: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new UUID for each thing to be done: sent again within 24 hours, it is done once and answered the same.
                 * @example 5e1f6f3c-3f0e-4c8b-8a2f-1f0c2f3b9d11
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewWriting"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WrittenDraft"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_owners_list_owners: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listing_ShownOwner_"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_previews_read_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShownPreview"];
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShownPreview"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_previews_stop_preview: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new UUID for each thing to be done: sent again within 24 hours, it is done once and answered the same.
                 * @example 5e1f6f3c-3f0e-4c8b-8a2f-1f0c2f3b9d11
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShownPreview"];
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShownPreview"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_previews_export_who_moves: {
        parameters: {
            query?: {
                after?: string | null;
                before?: string | null;
                order?: "-change" | "change" | "-before" | "before" | "-after" | "after" | "contact";
                score?: string | null;
                segment?: string | null;
            };
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_previews_list_who_moves: {
        parameters: {
            query?: {
                after?: string | null;
                before?: string | null;
                cursor?: string | null;
                limit?: number;
                order?: "-change" | "change" | "-before" | "before" | "-after" | "after" | "contact";
                score?: string | null;
                segment?: string | null;
            };
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Movers"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_publications_list_standings: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ShownStanding_"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_publications_read_standing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShownStanding"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_publications_cancel_publication: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new UUID for each thing to be done: sent again within 24 hours, it is done once and answered the same.
                 * @example 5e1f6f3c-3f0e-4c8b-8a2f-1f0c2f3b9d11
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Cancellation"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShownStanding"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_publications_read_differences: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShownDifference"][];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_readers_list_all: {
        parameters: {
            query?: {
                field?: string | null;
                list?: string | null;
                tag?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listing_ShownReader_"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_refused_list_refused: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
                reason?: components["schemas"]["Reason"] | null;
                source?: string | null;
                until?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ShownRefused_"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_refused_discard_one: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new UUID for each thing to be done: sent again within 24 hours, it is done once and answered the same.
                 * @example 5e1f6f3c-3f0e-4c8b-8a2f-1f0c2f3b9d11
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_refused_try_mended: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new UUID for each thing to be done: sent again within 24 hours, it is done once and answered the same.
                 * @example 5e1f6f3c-3f0e-4c8b-8a2f-1f0c2f3b9d11
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Replayed"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_refused_try_again: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new UUID for each thing to be done: sent again within 24 hours, it is done once and answered the same.
                 * @example 5e1f6f3c-3f0e-4c8b-8a2f-1f0c2f3b9d11
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Replayed"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_refused_list_counts: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ShownCount_"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_refused_discard_many: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new UUID for each thing to be done: sent again within 24 hours, it is done once and answered the same.
                 * @example 5e1f6f3c-3f0e-4c8b-8a2f-1f0c2f3b9d11
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Chosen"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Discarded"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_refused_try_many_again: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new UUID for each thing to be done: sent again within 24 hours, it is done once and answered the same.
                 * @example 5e1f6f3c-3f0e-4c8b-8a2f-1f0c2f3b9d11
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Chosen"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartedReplay"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_score_history_list_all_changes: {
        parameters: {
            query?: {
                band?: string | null;
                cause?: string | null;
                cursor?: string | null;
                limit?: number;
                score?: string | null;
                segment?: string | null;
                since?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ShownChange_"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    list_scores: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ShownDefinition_"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    make_score: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new UUID for each thing to be done: sent again within 24 hours, it is done once and answered the same.
                 * @example 5e1f6f3c-3f0e-4c8b-8a2f-1f0c2f3b9d11
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDraft"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WholeDefinition"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    read_score: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WholeDefinition"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    save_score: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new UUID for each thing to be done: sent again within 24 hours, it is done once and answered the same.
                 * @example 5e1f6f3c-3f0e-4c8b-8a2f-1f0c2f3b9d11
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangedDraft"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WholeDefinition"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    remove_score: {
        parameters: {
            query?: {
                live?: number | null;
                reason?: string;
                version?: number | null;
            };
            header?: {
                /**
                 * @description A new UUID for each thing to be done: sent again within 24 hours, it is done once and answered the same.
                 * @example 5e1f6f3c-3f0e-4c8b-8a2f-1f0c2f3b9d11
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_score_decisions_activate_score: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new UUID for each thing to be done: sent again within 24 hours, it is done once and answered the same.
                 * @example 5e1f6f3c-3f0e-4c8b-8a2f-1f0c2f3b9d11
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Activation"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WholeDefinition"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_score_decisions_copy_score: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new UUID for each thing to be done: sent again within 24 hours, it is done once and answered the same.
                 * @example 5e1f6f3c-3f0e-4c8b-8a2f-1f0c2f3b9d11
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Copy"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WholeDefinition"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    discard_score: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new UUID for each thing to be done: sent again within 24 hours, it is done once and answered the same.
                 * @example 5e1f6f3c-3f0e-4c8b-8a2f-1f0c2f3b9d11
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SeenDraft"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WholeDefinition"];
                };
            };
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_members_read_distribution: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShownDistribution"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    publish_score: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new UUID for each thing to be done: sent again within 24 hours, it is done once and answered the same.
                 * @example 5e1f6f3c-3f0e-4c8b-8a2f-1f0c2f3b9d11
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Decision"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WholeDefinition"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    roll_back_score: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new UUID for each thing to be done: sent again within 24 hours, it is done once and answered the same.
                 * @example 5e1f6f3c-3f0e-4c8b-8a2f-1f0c2f3b9d11
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RollBack"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WholeDefinition"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    list_score_versions: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ShownVersion_"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    read_score_version: {
        parameters: {
            query?: {
                against?: number | null;
            };
            header?: never;
            path: {
                key: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WholeVersion"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_previews_make_preview: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new UUID for each thing to be done: sent again within 24 hours, it is done once and answered the same.
                 * @example 5e1f6f3c-3f0e-4c8b-8a2f-1f0c2f3b9d11
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPreview"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShownPreview"];
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShownPreview"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    list_segments: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ShownDefinition_"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    make_segment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new UUID for each thing to be done: sent again within 24 hours, it is done once and answered the same.
                 * @example 5e1f6f3c-3f0e-4c8b-8a2f-1f0c2f3b9d11
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDraft"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WholeDefinition"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    read_segment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WholeDefinition"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    save_segment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new UUID for each thing to be done: sent again within 24 hours, it is done once and answered the same.
                 * @example 5e1f6f3c-3f0e-4c8b-8a2f-1f0c2f3b9d11
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangedDraft"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WholeDefinition"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    remove_segment: {
        parameters: {
            query?: {
                live?: number | null;
                reason?: string;
                version?: number | null;
            };
            header?: {
                /**
                 * @description A new UUID for each thing to be done: sent again within 24 hours, it is done once and answered the same.
                 * @example 5e1f6f3c-3f0e-4c8b-8a2f-1f0c2f3b9d11
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_members_list_members: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Member_"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    discard_segment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new UUID for each thing to be done: sent again within 24 hours, it is done once and answered the same.
                 * @example 5e1f6f3c-3f0e-4c8b-8a2f-1f0c2f3b9d11
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SeenDraft"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WholeDefinition"];
                };
            };
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    publish_segment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new UUID for each thing to be done: sent again within 24 hours, it is done once and answered the same.
                 * @example 5e1f6f3c-3f0e-4c8b-8a2f-1f0c2f3b9d11
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Decision"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WholeDefinition"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    roll_back_segment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new UUID for each thing to be done: sent again within 24 hours, it is done once and answered the same.
                 * @example 5e1f6f3c-3f0e-4c8b-8a2f-1f0c2f3b9d11
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RollBack"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WholeDefinition"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    list_segment_versions: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ShownVersion_"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    read_segment_version: {
        parameters: {
            query?: {
                against?: number | null;
            };
            header?: never;
            path: {
                key: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WholeVersion"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_starters_list_starters: {
        parameters: {
            query?: {
                business?: string | null;
                language?: ("es" | "en") | null;
                sales_cycle_days?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listing_ShownStarter_"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_system_read_system: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["System"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_choices_list_tags: {
        parameters: {
            query?: {
                limit?: number;
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tags"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_users_list_users: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ShownUser_"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_users_make_user: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new UUID for each thing to be done: sent again within 24 hours, it is done once and answered the same.
                 * @example 5e1f6f3c-3f0e-4c8b-8a2f-1f0c2f3b9d11
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewUser"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShownUser"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_users_read_user: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShownUser"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_users_alter_user: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new UUID for each thing to be done: sent again within 24 hours, it is done once and answered the same.
                 * @example 5e1f6f3c-3f0e-4c8b-8a2f-1f0c2f3b9d11
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserChanges"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShownUser"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    baremo_api_users_reset_factor: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new UUID for each thing to be done: sent again within 24 hours, it is done once and answered the same.
                 * @example 5e1f6f3c-3f0e-4c8b-8a2f-1f0c2f3b9d11
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
}
