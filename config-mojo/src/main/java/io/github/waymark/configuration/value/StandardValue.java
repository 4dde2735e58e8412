package io.github.waymark.configuration.value;

import static io.github.waymark.configuration.value.ValueReading.invalid;
import static io.github.waymark.configuration.value.ValueReading.undecided;
import static io.github.waymark.configuration.value.ValueReading.valid;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.time.DateTimeException;
import java.time.Period;
import java.time.ZoneId;
import java.util.Locale;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Types whose values all frameworks read alike, with classes of Java. */
enum StandardValue {
    CHARSET("the name of a character set", "UTF-8"),
    LOCALE("a language and a region", "en_GB"),
    URI_TEXT("a URI", "https://example.org"),
    ADDRESS("an IP address or the name of a host", "127.0.0.1"),
    HOST("an IP address or the name of a host", "localhost"),
    PORT("a port from 0 to 65535", "8080"),
    TIMEZONE("a time zone", "Europe/Paris"),
    ZONE_ID("a time zone", "Europe/Paris"),
    PERIOD("a period", "10d"),
    MIME_TYPE("a media type", "text/plain"),
    REGEX("a regular expression", "[a-z]+"),
    CLASS("the name of a class", "java.lang.String");

    private static final Pattern SIMPLE_PERIOD = Pattern.compile(
            "(?:([-+]?[0-9]+)Y)?(?:([-+]?[0-9]+)M)?(?:([-+]?[0-9]+)W)?(?:([-+]?[0-9]+)D)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern MIME = Pattern.compile("[^\\s/;]+/[^\\s/;]+(?<parameters>(?:\\s*;.*)?)");
    private static final Pattern CHARSET_PARAMETER = Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\";\\s]+)");

    private final String expected;
    private final String example;

    StandardValue(String expected, String example) {
        this.expected = expected;
        this.example = example;
    }

    String expected() {
        return expected;
    }

    String example() {
        return example;
    }

    /** Reads a text that is not empty. */
    ValueReading read(String text) {
        return switch (this) {
            case CHARSET -> charset(text);
            case LOCALE -> locale(text);
            case URI_TEXT -> uri(text);
            case ADDRESS -> Addresses.address(text);
            case HOST -> Addresses.host(text);
            case PORT -> Addresses.port(text);
            case TIMEZONE -> timeZone(text);
            case ZONE_ID -> zoneId(text);
            case PERIOD -> period(text);
            case MIME_TYPE -> mimeType(text);
            case REGEX -> regex(text);
            case CLASS -> className(text);
        };
    }

    private ValueReading refused() {
        return invalid(expected, example);
    }

    private static ValueReading charset(String text) {
        try {
            return valid(Charset.forName(text).name());
        } catch (IllegalArgumentException e) {
            return CHARSET.refused();
        }
    }

    private static ValueReading locale(String text) {
        return text.matches("[\\p{L}0-9 _#-]+") ? valid(text.replace('-', '_')) : LOCALE.refused();
    }

    /** Spring encodes what follows the scheme. */
    private static ValueReading uri(String text) {
        int colon = text.indexOf(':');
        if (colon >= 0) {
            return text.substring(0, colon).matches("[A-Za-z][A-Za-z0-9+.-]*") ? valid(text) : URI_TEXT.refused();
        }
        try {
            return valid(new URI(text));
        } catch (URISyntaxException e) {
            return URI_TEXT.refused();
        }
    }

    private static ValueReading timeZone(String text) {
        TimeZone zone = TimeZone.getTimeZone(text);
        boolean unknown = zone.getID().equals("GMT") && !text.startsWith("GMT");
        return unknown ? TIMEZONE.refused() : valid(zone.getID());
    }

    private static ValueReading zoneId(String text) {
        try {
            return valid(ZoneId.of(text));
        } catch (DateTimeException e) {
            return ZONE_ID.refused();
        }
    }

    private static ValueReading period(String text) {
        if (text.matches("[-+]?[0-9]{1,9}")) {
            return valid(Period.ofDays(Integer.parseInt(text)));
        }
        Matcher simple = SIMPLE_PERIOD.matcher(text);
        try {
            if (simple.matches()) {
                int weeks = part(simple, 3);
                return valid(Period.of(
                        part(simple, 1),
                        part(simple, 2),
                        Math.addExact(Math.multiplyExact(weeks, 7), part(simple, 4))));
            }
            return valid(Period.parse(text));
        } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
            return PERIOD.refused();
        }
    }

    private static int part(Matcher matcher, int group) {
        return matcher.group(group) == null ? 0 : Integer.parseInt(matcher.group(group));
    }

    private static ValueReading mimeType(String text) {
        Matcher mime = MIME.matcher(text);
        if (!text.equals("*") && !mime.matches()) {
            return MIME_TYPE.refused();
        }
        Matcher charset = CHARSET_PARAMETER.matcher(text.toLowerCase(Locale.ROOT));
        try {
            boolean supported = !charset.find() || Charset.isSupported(charset.group(1));
            return supported ? valid(text) : MIME_TYPE.refused();
        } catch (IllegalCharsetNameException e) {
            return MIME_TYPE.refused();
        }
    }

    private static ValueReading regex(String text) {
        try {
            return valid(Pattern.compile(text));
        } catch (PatternSyntaxException e) {
            return REGEX.refused();
        }
    }

    /** Whether the class is there is decided by the class path of the program. */
    private static ValueReading className(String text) {
        return text.matches("[\\p{L}_$][\\p{L}\\p{N}_$.]*(\\[])?") ? undecided() : CLASS.refused();
    }
}
