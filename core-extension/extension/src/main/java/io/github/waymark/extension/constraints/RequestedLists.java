package io.github.waymark.extension.constraints;

import io.github.waymark.constraint.source.ListLocation;
import io.github.waymark.constraint.source.ListSettings;
import io.github.waymark.settings.SettingValue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.maven.execution.MavenSession;

/**
 * Reads which lists a build requests: on the command line, in the environment, in a POM, or in {@code .mvn/waymark.yaml}; the
 * first one found is used.
 */
final class RequestedLists {

    private final MavenSession session;
    private final Path root;
    private final Map<String, SettingValue> values = new HashMap<>();

    private RequestedLists(MavenSession session, Path root) {
        this.session = session;
        this.root = root;
    }

    /**
     * Reads the settings.
     *
     * @param root the folder that contains {@code .mvn}
     * @param file the settings of constraints in {@code .mvn/waymark.yaml}, by key
     */
    static RequestedLists of(MavenSession session, Path root, Map<String, SettingValue> file) {
        RequestedLists lists = new RequestedLists(session, root);
        lists.values.putAll(file);
        lists.put("constraints.list", session.getTopLevelProject().getProperties(), "constraints", "POM property ");
        lists.put("constraints.list", session.getSystemProperties(), "env." + ConstraintsActivation.ENVIRONMENT, "");
        lists.put("constraints.list", session.getUserProperties(), "constraints", "-D");
        for (String key : ListSettings.keys()) {
            if (!key.equals("constraints.list")) {
                lists.put(key, session.getTopLevelProject().getProperties(), key, "POM property ");
                lists.put(key, session.getUserProperties(), key, "-D");
            }
        }
        return lists;
    }

    private void put(String key, Properties properties, String name, String where) {
        String value = properties.getProperty(name);
        if (value != null) {
            values.put(key, new SettingValue(value.strip(), where + name.replaceFirst("^env\\.", "")));
        }
    }

    ListSettings settings() {
        return ListSettings.of(values);
    }

    /** The locations of the lists; empty if the setting is {@code none} or missing. */
    List<ListLocation> locations(ListSettings settings) {
        List<ListLocation> locations = new ArrayList<>();
        for (SettingValue list : settings.lists()) {
            if (!list.text().equals("none")) {
                locations.add(location(list));
            }
        }
        return locations;
    }

    /**
     * A file on the command line is relative to the user's folder if it exists there, otherwise to the root, as in {@code
     * .mvn/maven.config}.
     */
    private ListLocation location(SettingValue list) {
        if (list.where().startsWith(ConstraintsActivation.FILE) || list.where().startsWith("POM")) {
            return ListLocation.ofProject(list.text(), root, list.where());
        }
        Path here = Path.of(session.getSystemProperties().getProperty("user.dir", ""));
        ListLocation fromHere = ListLocation.parse(list.text(), here, list.where());
        boolean exists = !(fromHere instanceof ListLocation.File file) || Files.exists(file.path());
        return exists ? fromHere : ListLocation.parse(list.text(), root, list.where());
    }
}
