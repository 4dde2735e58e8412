package io.github.waymark.constraint.bom;

import io.github.waymark.constraint.MalformedException;
import io.github.waymark.constraint.Variant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Converts variants to the activation of profiles, and back. */
final class BomActivation {

    private static final Pattern JDK = Pattern.compile("\\[(\\d{0,4}),(\\d{0,4})\\)|(\\d{1,4})");

    private BomActivation() {}

    static String xml(Variant variant, String indent) {
        StringBuilder xml = new StringBuilder();
        if (variant.jdkFrom() > 0 || variant.jdkBelow() < Integer.MAX_VALUE) {
            xml.append(indent).append("<jdk>").append(jdk(variant)).append("</jdk>\n");
        }
        if (!variant.os().isEmpty()) {
            // Maven has families for these systems, but not for Linux, which is a name.
            String name = variant.os().replace("!", "");
            String element = name.equals("windows") || name.equals("mac") ? "family" : "name";
            xml.append(indent).append("<os>\n");
            xml.append(indent).append("  <").append(element).append('>').append(variant.os());
            xml.append("</").append(element).append(">\n");
            xml.append(indent).append("</os>\n");
        }
        return xml.toString();
    }

    private static String jdk(Variant variant) {
        String from = variant.jdkFrom() == 0 ? "" : Integer.toString(variant.jdkFrom());
        String below = variant.jdkBelow() == Integer.MAX_VALUE ? "" : Integer.toString(variant.jdkBelow());
        return (from.isEmpty() ? "(" : "[") + from + "," + below + ")";
    }

    /**
     * Converts an activation.
     *
     * @param elements the values of {@code jdk}, {@code os/name}, {@code os/family} and other conditions, by path
     * @throws MalformedException if no variant corresponds to the activation
     */
    static Variant variant(Map<String, String> elements) throws MalformedException {
        Variant variant = Variant.EVERYWHERE;
        for (Map.Entry<String, String> element : elements.entrySet()) {
            variant = switch (element.getKey()) {
                case "jdk" -> onJdk(element.getValue(), variant);
                case "os/name", "os/family" -> new Variant(variant.jdkFrom(), variant.jdkBelow(), element.getValue());
                default -> throw unknown(element.getKey());
            };
        }
        if (variant.isEverywhere()) {
            throw unknown("by hand");
        }
        return variant;
    }

    private static Variant onJdk(String jdk, Variant variant) throws MalformedException {
        Matcher range = JDK.matcher(jdk.replace(" ", "").replaceFirst("^\\(,", "[,"));
        if (!range.matches()) {
            throw new MalformedException(
                    "the profile is active on JDK '" + jdk + "'", "Write it as [17,21), [17,), (,17) or 17.");
        }
        if (range.group(3) != null) {
            int only = Integer.parseInt(range.group(3));
            return new Variant(only, only + 1, variant.os());
        }
        return new Variant(
                range.group(1).isEmpty() ? 0 : Integer.parseInt(range.group(1)),
                range.group(2).isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(range.group(2)),
                variant.os());
    }

    private static MalformedException unknown(String by) {
        return new MalformedException(
                "a profile with managed versions is activated by '" + by + "'",
                "Variants of a list depend only on the JDK and the operating system; specify the BOM by its coordinates to let Maven activate its profiles.");
    }
}
