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
         * @description Remove a field; the values of more than 5,000 contacts are removed by a job.
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
         * @description Return one version with its differences from the one before.
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
         * @description Return one version with its differences from the one before.
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
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
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
            document: {
                [key: string]: unknown;
            };
            /** Reason */
            reason: string;
            /**
             * Removes Others
             * @default false
             */
            removes_others: boolean;
            /** Since */
            since?: number | null;
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
         * Plan
         * @description A whole model, as in a model file.
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
            document: {
                [key: string]: unknown;
            };
            /**
             * Removes Others
             * @default false
             */
            removes_others: boolean;
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
         * Reason
         * @description Why something was not taken in.
         * @enum {string}
         */
        Reason: "unreadable" | "too_large" | "too_deep" | "null_character" | "unknown_type" | "no_identity" | "no_event_name" | "no_group" | "no_previous" | "name_too_long" | "id_too_long" | "reserved_kind" | "unreadable_time" | "time_out_of_range" | "too_many_identities" | "conflict" | "suppressed" | "duplicate" | "junk_identity" | "field_name" | "field_type" | "too_many_tags";
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
         * @description Which contacts are wanted, and in which order; whoever is listed passes all of the filters.
         */
        Search: {
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
            /** Key */
            key: string;
            /** Live */
            live: number | null;
            /** Members */
            members: number | null;
            /** Name */
            name: string;
            published: components["schemas"]["ShownPublication"] | null;
            /** Version */
            version: number;
        };
        /**
         * ShownDifference
         * @description Something that differs between what counts and the draft, or between two versions.
         */
        ShownDifference: {
            /** Attributes */
            attributes: string[];
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
         * @description A kind of event, and how many of the sampled events are of it.
         */
        ShownKind: {
            /** Count */
            count: number;
            /** Kind */
            kind: string;
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
            /** Result */
            result: {
                [key: string]: unknown;
            } | null;
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
         * @description Which of them are wanted: those in which a text stands, the most used first.
         */
        Wanted: {
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
            /** Key */
            key: string;
            /** Live */
            live: number | null;
            /** Live Document */
            live_document: {
                [key: string]: unknown;
            } | null;
            /** Members */
            members: number | null;
            /** Name */
            name: string;
            /** Problems */
            problems: components["schemas"]["ShownProblem"][];
            published: components["schemas"]["ShownPublication"] | null;
            /** Version */
            version: number;
            /** Words */
            words: string;
        };
        /**
         * WholeVersion
         * @description A version, and how it differs from the one before.
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
                    "application/json": components["schemas"]["ShownUser"];
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
    baremo_api_refused_list_refused: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
                reason?: components["schemas"]["Reason"] | null;
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
            query?: never;
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
            query?: never;
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
}
