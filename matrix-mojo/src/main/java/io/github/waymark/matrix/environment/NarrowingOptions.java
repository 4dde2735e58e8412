package io.github.waymark.matrix.environment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Recognizes options of Maven's command line with which a build runs fewer tests and checks, or none, or can't fail by them. */
public final class NarrowingOptions {

    /** A word of a property's name, in each style: {@code skipTests}, {@code maven.test.skip.exec}, {@code checkstyle.skip}. */
    private static final Pattern SKIP = word("skip");

    /** {@code pmd.failOnViolation}, {@code checkstyle.failsOnError}, {@code enforcer.fail}; not {@code failIfNoTests}. */
    private static final Pattern FAIL = word("fails?(?!IfNo)");

    /** What these leave out, publishes a build and checks nothing. */
    private static final Set<String> PUBLISHING = Set.of(
            "maven.install.skip",
            "maven.deploy.skip",
            "maven.source.skip",
            "gpg.skip",
            "skipPublishing",
            "skipStaging",
            "skipLocalStaging",
            "skipRemoteStaging",
            "skipNexusStagingDeployMojo");

    /** The parameters of Surefire and Failsafe that select tests, and those of others that run tests. */
    private static final Set<String> SELECTIONS = Set.of(
            "test",
            "it.test",
            "groups",
            "excludedGroups",
            "surefire.includes",
            "surefire.excludes",
            "surefire.includesFile",
            "surefire.excludesFile",
            "surefire.includeJUnit5Engines",
            "surefire.excludeJUnit5Engines",
            "surefire.suiteXmlFiles",
            "failsafe.includes",
            "failsafe.excludes",
            "failsafe.includesFile",
            "failsafe.excludesFile",
            "failsafe.includeJUnit5Engines",
            "failsafe.excludeJUnit5Engines",
            "failsafe.suiteXmlFiles",
            "invoker.test",
            "cucumber.features",
            "cucumber.filter.name",
            "cucumber.filter.tags");

    private static final Option DEFINE = new Option("-D", "--define", true);
    private static final Option PROFILES = new Option("-P", "--activate-profiles", true);

    private static final List<Option> OPTIONS = List.of(
            DEFINE,
            PROFILES,
            new Option("-pl", "--projects", true),
            new Option("-rf", "--resume-from", true),
            new Option("-r", "--resume", false),
            new Option("-N", "--non-recursive", false));

    /** An option of the command line. */
    private record Option(String letters, String name, boolean takesValue) {

        /** The option that an argument names; Maven 4 accepts the beginning of a long name, too. */
        private static Optional<Option> of(String argument) {
            String text = argument.replaceFirst("(?s)=.*", "");
            return OPTIONS.stream()
                    .filter(option -> option.letters.equals(text) || option.name.equals(text))
                    .findFirst()
                    .or(() -> OPTIONS.stream()
                            .filter(option -> text.length() > 3 && option.name.startsWith(text))
                            .findFirst());
        }
    }

    /** An option in a command line, with its value. */
    private record Used(Option option, String value) {

        private String text() {
            String separator = option.equals(DEFINE) || !option.takesValue() ? "" : " ";
            return option.letters() + separator + value;
        }

        private Map.Entry<String, String> definition() {
            int equals = value.indexOf('=');
            return equals < 0
                    ? Map.entry(value, "true")
                    : Map.entry(value.substring(0, equals), value.substring(equals + 1));
        }

        private boolean isNarrowing() {
            return !option.equals(DEFINE)
                    || NarrowingOptions.isNarrowing(
                            definition().getKey(), definition().getValue());
        }
    }

    private NarrowingOptions() {}

    /** A word that begins a name, follows a separator, or begins with a capital letter after a small one. */
    private static Pattern word(String word) {
        String capitalized = Character.toUpperCase(word.charAt(0)) + word.substring(1);
        return Pattern.compile("(?:^|[^A-Za-z])" + word + "(?![a-z])|[a-z0-9]" + capitalized + "(?![a-z])");
    }

    /** Whether a user property with this value makes a build run less. */
    public static boolean isNarrowing(String property, String value) {
        String text = value.strip();
        boolean off = text.equalsIgnoreCase("false") || text.equals("0");
        if (SELECTIONS.contains(property)) {
            return !text.isEmpty() && !text.equals("0");
        }
        if (SKIP.matcher(property).find()) {
            return !off && !PUBLISHING.contains(property);
        }
        return off && FAIL.matcher(property).find();
    }

    /** The user properties that narrow, in the form of the command line. */
    public static List<String> among(Map<String, String> properties) {
        List<String> narrowing = new ArrayList<>();
        new TreeMap<>(properties).forEach((name, value) -> {
            if (isNarrowing(name, value)) {
                narrowing.add("-D" + name + "=" + value);
            }
        });
        return List.copyOf(narrowing);
    }

    /** The options of a command line that narrow; those that select modules or profiles always do. */
    public static List<String> among(List<String> arguments) {
        return used(arguments).stream()
                .filter(Used::isNarrowing)
                .map(Used::text)
                .toList();
    }

    /** The user properties that a command line defines. */
    public static Map<String, String> properties(List<String> arguments) {
        Map<String, String> properties = new TreeMap<>();
        for (Used used : used(arguments)) {
            if (used.option().equals(DEFINE)) {
                properties.put(used.definition().getKey(), used.definition().getValue());
            }
        }
        return properties;
    }

    /** The known options in each form: {@code -pl a}, {@code -pl=a}, {@code --projects=a}, {@code -Da=b}, {@code -D a=b}. */
    private static List<Used> used(List<String> arguments) {
        List<Used> used = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            Optional<Option> option = Option.of(argument);
            if (option.isPresent()) {
                int equals = argument.indexOf('=');
                String next = equals < 0 && i + 1 < arguments.size() ? arguments.get(i + 1) : "";
                String value = equals < 0 ? next : argument.substring(equals + 1);
                used.add(new Used(option.get(), option.get().takesValue() ? value : ""));
            } else if (argument.matches("(?s)-[DP].+")) {
                used.add(new Used(argument.startsWith("-D") ? DEFINE : PROFILES, argument.substring(2)));
            }
        }
        return used;
    }
}
