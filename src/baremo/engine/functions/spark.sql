-- The small vocabulary that compiled scores speak, in Spark's words; `functions/duckdb.sql` says the same to DuckDB.
-- Calls are written out with these bodies before Spark sees a statement, so a function may use those above it.
-- What Spark's own functions do not say exactly is Python's (`engine/readings.py`): bm_found, bm_members (of which
-- bm_json_member takes its part, a type and a text), bm_on_list, bm_power, bm_texts, bm_url_parameter.

-- What DuckDB has under another name.
create temporary function starts_with(x string, beginning string) returns boolean return startswith(x, beginning);

-- Text as it compares: simple lower case, code point by code point (texts arrive in NFC). Spark's own lower case is
-- the full mapping of whichever Unicode it knows; the table of letters comes from Python.
create temporary function bm_fold(x string) returns string return
    case when octet_length(x) = length(x) then lower(x) else translate(x, 'bm_capitals', 'bm_smalls') end;

-- Text that is a plain decimal number, exact to 20 digits before and 18 after the point.
create temporary function bm_number(x string) returns decimal(38, 18) return
    case when x rlike '\\A-?[0-9]+(\\.[0-9]+)?\\z' then try_cast(x as decimal(38, 18)) end;

-- The same beyond 20 digits, as a float.
create temporary function bm_large(x string) returns double return
    case when x rlike '\\A-?[0-9]+(\\.[0-9]+)?\\z' and try_cast(x as decimal(38, 18)) is null
    then try_cast(x as double) end;

-- A number as JSON or a float column writes it, exponents included.
create temporary function bm_exponent(x string) returns decimal(38, 18) return try_cast(x as decimal(38, 18));
create temporary function bm_exponent_large(x string) returns double return
    case when try_cast(x as decimal(38, 18)) is null then try_cast(x as double) end;

create temporary function bm_boolean(x string) returns boolean return
    case x when 'true' then true when 'false' then false end;

-- Text that is an ISO 8601 date or datetime; no zone means UTC. Its parts stand at fixed places.
create temporary function bm_midnight(x string) returns bigint return
    case when left(x, 4) <> '0000' then unix_date(try_cast(left(x, 10) as date)) * 86400000000 end;
create temporary function bm_seconds(x string) returns bigint return
    (coalesce(try_cast(substr(x, 12, 2) as bigint), 0) * 60 + coalesce(try_cast(substr(x, 15, 2) as bigint), 0)) * 60
    + coalesce(try_cast(regexp_extract(x, '\\A.{16}:([0-9]{2})', 1) as bigint), 0);
create temporary function bm_fraction(x string) returns bigint return
    cast(rpad(left(regexp_extract(x, '\\.([0-9]+)', 1), 6), 6, '0') as bigint);
create temporary function bm_zone(x string) returns bigint return
    case when substr(x, 17) like '%-%' then -1 else 1 end * (
        coalesce(try_cast(regexp_extract(x, '\\A.{16}.*[+-]([0-9]{2})', 1) as bigint), 0) * 60
        + coalesce(try_cast(regexp_extract(x, '\\A.{16}.*[+-][0-9]{2}:?([0-9]{2})\\z', 1) as bigint), 0));
create temporary function bm_instant(x string) returns bigint return
    bm_midnight(x) + (bm_seconds(x) - bm_zone(x) * 60) * 1000000 + bm_fraction(x);
create temporary function bm_moment(x string) returns bigint return
    case when x rlike
        '\\A[0-9]{4}-[0-9]{2}-[0-9]{2}([T ]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\.[0-9]{1,9})?)?(Z|[+-]([01][0-9]|2[0-3])(:?[0-5][0-9])?)?)?\\z'
    and bm_instant(x) between -62135596800000000 and 253402300799999999
    then bm_instant(x) end;

create temporary function bm_timed(x string) returns boolean return length(x) > 10;
create temporary function bm_moment_of_timestamp(x timestamp) returns bigint return unix_micros(cast(x as timestamp));
create temporary function bm_moment_of_date(x date) returns bigint return unix_date(x) * 86400000000;
create temporary function bm_timestamp_of_moment(x bigint) returns timestamp return timestamp_micros(x);

-- Text that is a JSON array, as the list of its texts, folded; null for anything else.
create temporary function bm_list(x string) returns array<string> return
    bm_texts(case when x rlike '\\A[ \\t\\n\\r]*\\[' then x end);
create temporary function bm_is_array(x string) returns boolean return bm_list(x) is not null;
create temporary function bm_is_empty_array(x string) returns boolean return
    x rlike '\\A[ \\t\\n\\r]*\\[[ \\t\\n\\r]*\\][ \\t\\n\\r]*\\z';
-- Text that is an empty JSON array is missing, whatever it is compared with.
create temporary function bm_text(x string) returns string return
    case when bm_is_empty_array(x) then null else x end;
create temporary function bm_folded_list(x array<string>) returns array<string> return
    transform(filter(x, e -> e is not null), e -> bm_fold(e));
create temporary function bm_length(list array<string>) returns int return array_size(list);
create temporary function bm_has(list array<string>, x string) returns boolean return array_contains(list, x);

-- Urls, normalised: lower case, without fragment, scheme, leading www and one trailing slash of the path.
create temporary function bm_url_bare(x string) returns string return
    regexp_replace(
        substring_index(bm_fold(x), '#', 1), '\\A(?:(?:[a-z][a-z0-9+.\\-]*:)?//)?(?:www\\.)?', '');
create temporary function bm_url_whole(x string) returns string return
    regexp_replace(substring_index(bm_url_bare(x), '?', 1), '/\\z', '');
create temporary function bm_url_whole_query(x string) returns string return
    regexp_replace(bm_url_bare(x), '(?s)\\A([^?]*?)/?(\\?.*)?\\z', '$1$2');
create temporary function bm_url_rooted(x string) returns string return
    concat('/', regexp_extract(bm_url_whole(x), '(?s)\\A[^/]*/?(.*)\\z', 1));
create temporary function bm_url_rooted_query(x string) returns string return
    concat('/', regexp_extract(bm_url_whole_query(x), '(?s)\\A[^/?]*/?(.*)\\z', 1));
create temporary function bm_url_host_name(x string) returns string return
    regexp_replace(regexp_extract(bm_url_bare(x), '\\A[^/?]*', 0), ':[0-9]*\\z', '');
-- The key of a url; text that is an empty list is missing.
create temporary function bm_address(x string) returns string return nullif(nullif(x, ''), '[]');

-- The key under which two values are the same value. No text has a capital E: large numbers stay apart from texts.
create temporary function bm_shortest(d decimal(38, 18)) returns string return
    trim(trailing '.' from trim(trailing '0' from cast(d as string)));
create temporary function bm_key(x string) returns string return
    case when x <> '' and not bm_is_empty_array(x)
    then coalesce(bm_shortest(bm_number(x)), cast(bm_large(x) as string), bm_fold(x)) end;
create temporary function bm_key_of_number(x string) returns string return
    coalesce(bm_shortest(bm_exponent(x)), cast(bm_exponent_large(x) as string), x);

create temporary function bm_float(x decimal(38, 18)) returns double return cast(x as double);

-- Millionths of a point that an award is worth: points × factor exactly, rounded half away from zero.
-- The factor, a float in [0, 1], is taken apart into two exact integers of 40 bits each.
create temporary function bm_high(factor double) returns bigint return floor(factor * 1099511627776);
create temporary function bm_low(factor double) returns bigint return
    floor((factor * 1099511627776 - bm_high(factor)) * 1099511627776);
create temporary function bm_worth(points bigint, factor double) returns decimal(38, 0) return
    cast(
        (
            cast(points as decimal(7, 0)) * cast(1000000 as decimal(7, 0)) * (
                cast(bm_high(factor) as decimal(13, 0)) * cast(1099511627776 as decimal(13, 0))
                + cast(bm_low(factor) as decimal(13, 0)))
            + cast(604462909807314587353088 as decimal(24, 0))
        ) div cast(1208925819614629174706176 as decimal(25, 0)) as decimal(38, 0));

-- The type and the text of a member of a JSON object.
create temporary function bm_member_type(m array<string>) returns string return get(m, 0);
create temporary function bm_member_text(m array<string>) returns string return get(m, 1);

-- The place of a text among others, counted from 1; 0 if it is none of them.
create temporary function bm_place(list array<string>, x string) returns bigint return
    coalesce(array_position(list, x), 0);
-- An aggregate: the latest moments, as many as asked for at most, the latest first; and the last of such a list.
create temporary function bm_latest(moment bigint, number bigint) returns array<bigint> return
    slice(sort_array(collect_list(moment), false), 1, number);
create temporary function bm_last(list array<bigint>) returns bigint return get(list, size(list) - 1);
-- An aggregate: the earliest moments, as many as asked for at most, the earliest first; and one of such a list.
create temporary function bm_earliest(moment bigint, number bigint) returns array<bigint> return
    slice(sort_array(collect_list(moment)), 1, number);
create temporary function bm_item(list array<bigint>, place bigint) returns bigint return get(list, place - 1);
