package io.github.waymark.entrypoints.settings;

import io.github.waymark.entrypoints.rule.EntryPointRule;
import io.github.waymark.finding.Level;
import io.github.waymark.finding.Place;
import io.github.waymark.settings.NearestName;
import io.github.waymark.settings.Setting;
import io.github.waymark.settings.Setting.Form;
import io.github.waymark.settings.SettingReader;
import io.github.waymark.text.NameGlob;
import io.github.waymark.tree.Tree;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The settings of the project, completed with the lists that the plugin contains.
 *
 * @param single services of which one provider is used
 * @param ignored findings that are not reported
 * @param foreign services that something else than {@code ServiceLoader} reads
 */
public record EntryPointSettings(List<SingleService> single, List<Ignored> ignored, List<String> foreign) {

    /** The section of {@code .mvn/waymark.yaml}. */
    public static final String SECTION = "entry-points";

    private static final String SINGLE = "single";
    private static final String IGNORE = "ignore";
    private static final String FOREIGN = "foreign";

    /** The settings of the section. */
    public static final List<Setting> ALL = List.of(
            Setting.of(
                    SINGLE,
                    Form.TEXTS,
                    "list of binary names, with *",
                    "",
                    "Services of which one provider is used, in addition to those that the plugin knows."),
            Setting.of(
                    IGNORE,
                    Form.TREE,
                    "list of mappings with rule, service, provider and reason",
                    "",
                    "Findings that are not reported; each needs a reason."),
            Setting.of(
                    FOREIGN,
                    Form.TEXTS,
                    "list of binary names, with *",
                    "",
                    "Services that something else than ServiceLoader reads."));

    private static final List<String> IGNORE_KEYS = List.of("rule", "service", "provider", "reason");

    public EntryPointSettings {
        single = List.copyOf(single);
        ignored = List.copyOf(ignored);
        foreign = List.copyOf(foreign);
    }

    /** The lists of the plugin only. */
    public static EntryPointSettings builtIn() {
        return of(Optional.empty(), List.of(), List.of());
    }

    /**
     * Reads the settings.
     *
     * @param section of the settings file
     * @param single further services of which one provider is used
     * @param ignored further findings that are not reported, each {@code service: reason}
     * @throws io.github.waymark.problem.ProblemException if something in the section is not valid
     */
    public static EntryPointSettings of(Optional<Tree> section, List<String> single, List<String> ignored) {
        SettingReader reader = SettingReader.of(ALL, section, Map.of());
        List<Ignored> allIgnored = new ArrayList<>(ignored(reader));
        for (String one : ignored) {
            allIgnored.add(parameter(one, reader));
        }
        List<SingleService> allSingle = new ArrayList<>();
        Stream.concat(reader.texts(SINGLE, List.of()).stream(), single.stream())
                .forEach(service ->
                        allSingle.add(new SingleService(service, Level.ERROR, "the project uses one of them")));
        rows("single.tsv")
                .forEach(row -> allSingle.add(new SingleService(
                        row.get(0), row.get(1).equals(Level.WARN.word()) ? Level.WARN : Level.ERROR, row.get(2))));
        List<String> allForeign = new ArrayList<>(reader.texts(FOREIGN, List.of()));
        rows("foreign.tsv").forEach(row -> allForeign.add(row.get(0)));
        reader.requireNoProblems();
        return new EntryPointSettings(allSingle, allIgnored, allForeign);
    }

    private static List<Ignored> ignored(SettingReader reader) {
        Optional<Tree> value = reader.value(IGNORE);
        if (value.isEmpty()) {
            return List.of();
        }
        if (!(value.get() instanceof Tree.Items items)) {
            reader.addInvalid(IGNORE, "a list of mappings such as {service: com.acme.Clock, reason: only in tests}");
            return List.of();
        }
        List<Ignored> ignored = new ArrayList<>();
        items.values().forEach(item -> ignored(item, reader).ifPresent(ignored::add));
        return ignored;
    }

    private static Optional<Ignored> ignored(Tree item, SettingReader reader) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (item instanceof Tree.Mapping mapping) {
            for (Tree.Entry entry : mapping.entries()) {
                if (!IGNORE_KEYS.contains(entry.name())) {
                    reader.addInvalid(
                            IGNORE,
                            NearestName.question(entry.name(), IGNORE_KEYS) + "only " + String.join(", ", IGNORE_KEYS),
                            entry.place());
                }
                texts.put(
                        entry.name(),
                        entry.value()
                                .texts()
                                .map(list -> String.join(",", list))
                                .orElse(""));
            }
        }
        String reason = texts.getOrDefault("reason", "");
        if (reason.isBlank() || texts.size() < 2) {
            reader.addInvalid(IGNORE, "a service, provider or rule, and a reason", item.place());
            return Optional.empty();
        }
        String rule = texts.getOrDefault("rule", "*");
        if (Stream.of(EntryPointRule.values()).noneMatch(known -> NameGlob.matches(rule, known.id()))) {
            reader.addInvalid(IGNORE, "the id of a rule, EP01 to EP19", item.place());
        }
        return Optional.of(new Ignored(
                rule, texts.getOrDefault("service", "*"), texts.getOrDefault("provider", "*"), reason, item.place()));
    }

    private static Ignored parameter(String text, SettingReader reader) {
        int colon = text.indexOf(':');
        String reason = colon < 0 ? "" : text.substring(colon + 1).strip();
        Place place = Place.of("-Dentry-points.ignore");
        if (reason.isEmpty()) {
            reader.addInvalid(IGNORE, "a service and a reason, such as com.acme.Clock: only in tests", place);
        }
        return new Ignored("*", (colon < 0 ? text : text.substring(0, colon)).strip(), "*", reason, place);
    }

    private static List<List<String>> rows(String resource) {
        try (InputStream stream = EntryPointSettings.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("the plugin lacks " + resource);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether something else than {@code ServiceLoader} reads the files of a service. */
    public boolean isForeign(String service) {
        return foreign.stream().anyMatch(pattern -> NameGlob.matches(pattern, service));
    }

    /** What is known about a service of which one provider is used; empty for all others. */
    public Optional<SingleService> single(String service) {
        return single.stream()
                .filter(one -> NameGlob.matches(one.service(), service))
                .findFirst();
    }
}
