package io.github.waymark.constraint.source;

import io.github.waymark.problem.ProblemException;
import io.github.waymark.settings.SettingValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The lists that a build uses, and their settings: those of the command line, of the environment, of a POM, or of {@code
 * .mvn/waymark.yaml}; the first place that sets a value decides. The extension, the goals and the rule of Enforcer ask here, so that a
 * goal reads the list that the build applies.
 */
public final class RequestedLists {

    /** The environment variable that names lists. */
    public static final String ENVIRONMENT = "MAVEN_CONSTRAINTS";

    /** The property that names lists. */
    public static final String PROPERTY = "constraints";

    /** The list that means: no list. */
    public static final String NONE = "none";

    private static final String LIST = "constraints.list";
    private static final String OF_POM = "POM property ";

    private final ListFolders folders;
    private final Map<String, SettingValue> values = new HashMap<>();
    private boolean ofUser;

    private RequestedLists(ListFolders folders, Map<String, SettingValue> file) {
        this.folders = folders;
        values.putAll(file);
    }

    /**
     * Reads the settings.
     *
     * @param file the settings of constraints in {@code .mvn/waymark.yaml}, by key
     * @param pom the properties of the POM at which the build starts
     * @param environment the environment of the user
     * @param user the properties of the command line
     */
    public static RequestedLists of(
            ListFolders folders,
            Map<String, SettingValue> file,
            Map<String, String> pom,
            Map<String, String> environment,
            Map<String, String> user) {
        RequestedLists lists = new RequestedLists(folders, file);
        lists.put(LIST, pom, PROPERTY, OF_POM);
        lists.put(LIST, environment, ENVIRONMENT, "");
        lists.put(LIST, user, PROPERTY, "-D");
        lists.ofUser = isSet(environment, ENVIRONMENT) || isSet(user, PROPERTY);
        for (String key : ListSettings.keys()) {
            if (!key.equals(LIST)) {
                lists.put(key, pom, key, OF_POM);
                lists.put(key, user, key, "-D");
            }
        }
        return lists;
    }

    private void put(String key, Map<String, String> from, String name, String origin) {
        String value = from.getOrDefault(name, "");
        if (isSet(from, name)) {
            values.put(key, new SettingValue(value.strip(), origin + name));
        }
    }

    /** A variable without value is one that a script didn't set; it must not switch the list off. */
    private static boolean isSet(Map<String, String> from, String name) {
        return !from.getOrDefault(name, "").isBlank();
    }

    /** With a list that the configuration of a plugin or rule names. */
    public RequestedLists configured(String names, String where) {
        RequestedLists lists = new RequestedLists(folders, values);
        lists.values.put(LIST, new SettingValue(names.strip(), where));
        return lists;
    }

    /** With another setting for this run. */
    public RequestedLists with(String key, String value) {
        RequestedLists lists = new RequestedLists(folders, values);
        lists.ofUser = ofUser;
        lists.values.put(key, new SettingValue(value, key));
        return lists;
    }

    /** The settings of the lists. */
    public ListSettings settings() {
        return ListSettings.of(values);
    }

    /** The lists as written; they may contain secrets. Empty if nothing sets them. */
    public Optional<String> text() {
        return Optional.ofNullable(values.get(LIST)).map(SettingValue::text);
    }

    /** Whether the lists are switched off for this build. */
    public boolean areOff() {
        return text().filter(NONE::equals).isPresent();
    }

    /**
     * The locations of the lists; empty if none is set, or the setting is {@code none}.
     *
     * @throws ProblemException if one is invalid, or names a file that the project must not read
     */
    public List<ListLocation> locations() {
        List<ListLocation> locations = new ArrayList<>();
        for (SettingValue list : settings().lists()) {
            if (!list.text().equals(NONE)) {
                locations.add(
                        ofUser
                                ? folders.ofUser(list.text(), list.where())
                                : folders.ofProject(list.text(), list.where()));
            }
        }
        return locations;
    }
}
