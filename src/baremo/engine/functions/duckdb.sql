-- The small vocabulary that compiled scores speak, in DuckDB's words. Each function says what scoring.md §3 says
-- about reading values; `functions/spark.sql` says the same to Spark. Moments are microseconds since 1970 UTC.

-- Text as it compares: simple lower case, code point by code point (texts arrive in NFC).
create or replace macro bm_fold(x) as lower(x);

-- Text that is a plain decimal number, exact to 20 digits before and 18 after the point.
create or replace macro bm_number(x) as
    case when regexp_full_match(x, '-?[0-9]+(\.[0-9]+)?') then try_cast(x as decimal(38, 18)) end;

-- The same beyond 20 digits, as a float.
create or replace macro bm_large(x) as
    case when regexp_full_match(x, '-?[0-9]+(\.[0-9]+)?') and try_cast(x as decimal(38, 18)) is null
    then try_cast(x as double) end;

-- A number as JSON or a float column writes it, exponents included.
create or replace macro bm_exponent(x) as try_cast(x as decimal(38, 18));
create or replace macro bm_exponent_large(x) as
    case when try_cast(x as decimal(38, 18)) is null then try_cast(x as double) end;

create or replace macro bm_boolean(x) as case x when 'true' then true when 'false' then false end;

-- Text that is an ISO 8601 date or datetime; no zone means UTC.
create or replace macro bm_moment(x) as
    case when regexp_full_match(
        x,
        '[0-9]{4}-[0-9]{2}-[0-9]{2}([T ]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]{1,9})?)?(Z|[+-]([01][0-9]|2[0-3])(:?[0-5][0-9])?)?)?'
    ) and epoch_us(try_cast(x as timestamptz)) between -62135596800000000 and 253402300799999999
    then epoch_us(try_cast(x as timestamptz)) end;

create or replace macro bm_timed(x) as length(x) > 10;
create or replace macro bm_moment_of_timestamp(x) as epoch_us(x);
create or replace macro bm_moment_of_date(x) as epoch_us(cast(x as timestamp));

-- Text that is a JSON array, as the list of its texts, folded; null for anything else.
create or replace macro bm_list(x) as
    case when starts_with(ltrim(x, chr(32) || chr(9) || chr(10) || chr(13)), '[') and json_valid(x) then
        list_transform(
            list_filter(json_extract(x, '$[*]'), lambda e: json_type(e) = 'VARCHAR'),
            lambda e: lower(json_extract_string(e, '$')))
    end;
-- Only what begins with [ or white space is looked at closely.
create or replace macro bm_is_array(x) as
    case when ascii(x) = 91 or ascii(x) <= 32
    then starts_with(ltrim(x, chr(32) || chr(9) || chr(10) || chr(13)), '[') and json_valid(x) else false end;
create or replace macro bm_is_empty_array(x) as
    case when bm_is_array(x) then json_array_length(x) = 0 else false end;
-- Text that is an empty JSON array is missing, whatever it is compared with.
create or replace macro bm_text(x) as case when bm_is_empty_array(x) then null else x end;
create or replace macro bm_folded_list(x) as list_transform(x, lambda e: lower(e));
create or replace macro bm_length(list) as len(list);
create or replace macro bm_has(list, x) as list_contains(list, x);

-- A value in a JSON object, by JSON pointer, as JSON; and of such a value its type and its text.
create or replace macro bm_json_member(j, pointer) as cast(json_extract(j, pointer) as varchar);
create or replace macro bm_member_type(m) as
    case when m is null then null else case ascii(m)
        when 34 then 'text' when 123 then 'object' when 91 then 'list' when 116 then 'boolean' when 102 then 'boolean'
        when 110 then null else 'number' end
    end;
create or replace macro bm_member_text(m) as
    case when m is null then null
    when ascii(m) = 34 then case when contains(m, '\') then json_extract_string(m, '$') else replace(m, '"', '') end
    when m <> 'null' then m end;

-- Whether lists, a JSON object of list name → status, has the list with the status; both folded.
-- Only JSON with the name in it, or with an escape that may hide it, is read.
create or replace macro bm_on_list(j, name, status) as
    case when contains(lower(j), name) or contains(j, '\') then len(list_filter(
        json_keys(j),
        lambda k: lower(k) = name
            and lower(json_extract_string(j, '/' || replace(replace(k, '~', '~0'), '/', '~1'))) = status)) > 0
    else false end;

-- Urls, normalised: lower case, without fragment, scheme, leading www and one trailing slash of the path.
-- regexp_extract costs a fraction of regexp_replace there.
create or replace macro bm_url_bare(x) as
    regexp_extract(lower(x), '^(?:(?:[a-z][a-z0-9+.\-]*:)?//)?(?:www\.)?([^#]*)', 1);
-- One trailing slash goes: a mark at the end tells it from the others, and no text of a history has that mark.
create or replace macro bm_url_whole(x) as
    replace(replace(
        regexp_extract(lower(x), '^(?:(?:[a-z][a-z0-9+.\-]*:)?//)?(?:www\.)?([^#?]*)', 1) || chr(0),
        '/' || chr(0), ''), chr(0), '');
create or replace macro bm_url_whole_query(x) as regexp_replace(bm_url_bare(x), '/?(\?|$)', '\1');
create or replace macro bm_url_rooted(x) as
    '/' || regexp_extract(bm_url_whole(x), '(?s)^[^/]*/?(.*)$', 1);
create or replace macro bm_url_rooted_query(x) as
    '/' || regexp_extract(bm_url_whole_query(x), '(?s)^[^/?]*/?(.*)$', 1);
create or replace macro bm_url_host_name(x) as
    regexp_extract(bm_url_bare(x), '^([^/?]*?)(?::[0-9]*)?(?:[/?]|$)', 1);
-- The key of a url; text that is an empty list is missing.
create or replace macro bm_address(x) as nullif(nullif(x, ''), '[]');
create or replace macro bm_url_decoded(x) as lower(nfc_normalize(try(url_decode(replace(x, '+', ' ')))));
create or replace macro bm_url_parameter(x, name) as
    bm_url_decoded(list_transform(
        list_filter(
            string_split(regexp_extract(bm_url_bare(x), '(?s)\?(.*)$', 1), '&'),
            lambda p: bm_url_decoded(split_part(p, '=', 1)) = name),
        lambda p: case when contains(p, '=') then substr(p, strpos(p, '=') + 1) else '' end)[1]);

-- An RE2 pattern is found in the text, ignoring case.
create or replace macro bm_found(x, pattern) as regexp_matches(x, '(?i)' || pattern);

-- The key under which two values are the same value.
create or replace macro bm_shortest(d) as
    case when contains(cast(d as varchar), '.') then rtrim(rtrim(cast(d as varchar), '0'), '.')
    else cast(d as varchar) end;
-- Only what begins with one of - and 0 to 9 is a number, and with [ or white space an array: all but [ before «:».
create or replace macro bm_key(x) as
    case when x >= ':' and ascii(x) <> 91 then lower(x) else
        case when x = '' or bm_is_empty_array(x) then null
        when bm_number(x) is not null then bm_shortest(bm_number(x)) else lower(x) end
    end;
create or replace macro bm_key_of_number(x) as
    coalesce(bm_shortest(try_cast(x as decimal(38, 18))), x);

-- Millionths of a point that an award is worth: points × factor exactly, rounded half away from zero.
-- The factor, a float in [0, 1], is taken apart into two exact integers of 40 bits each.
create or replace macro bm_worth(points, factor) as (
    points * 1000000::hugeint * (
        cast(floor(factor * 1099511627776.0) as hugeint) * 1099511627776
        + cast(floor((factor * 1099511627776.0 - floor(factor * 1099511627776.0)) * 1099511627776.0) as hugeint)
    ) + 604462909807314587353088::hugeint
) // 1208925819614629174706176::hugeint;
create or replace macro bm_power(base, exponent) as pow(base, exponent);
create or replace macro bm_float(x) as cast(x as double);
create or replace macro bm_timestamp_of_moment(x) as cast(make_timestamp(x) as timestamptz);

-- The place of a text among others, counted from 1; 0 if it is none of them.
create or replace macro bm_place(list, x) as coalesce(list_position(list, x), 0);
-- An aggregate: the latest moments, as many as asked for at most, the latest first; and the last of such a list.
create or replace macro bm_latest(moment, number) as max(moment, number);
create or replace macro bm_last(list) as list_last(list);
-- An aggregate: the earliest moments, as many as asked for at most, the earliest first; and one of such a list.
create or replace macro bm_earliest(moment, number) as min(moment, number);
create or replace macro bm_item(list, place) as list_extract(list, place);
