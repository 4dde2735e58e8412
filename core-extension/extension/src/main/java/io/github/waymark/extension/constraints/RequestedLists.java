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

/** What a build asks for: on the command line, in the environment, in a POM, or in {@code .mvn/waymark.yaml}; the first that says wins. */
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
     * @param root the folder that holds {@code .mvn}
     * @param file what {@code .mvn/waymark.yaml} says of constraints, by key
     */
    static RequestedLists of(MavenSession session, Path root, Map<String, SettingValue> file) {
        RequestedLists requestedLists = new RequestedLists(session, root);
        requestedLists.values.putAll(file);
        requestedLists.put(
                "constraints.list", session.getTopLevelProject().getProperties(), "constraints", "POM property ");
        requestedLists.put(
                "constraints.list", session.getSystemProperties(), "env." + ConstraintsActivation.ENVIRONMENT, "");
        requestedLists.put("constraints.list", session.getUserProperties(), "constraints", "-D");
        for (String key : ListSettings.keys()) {
            if (!key.equals("constraints.list")) {
                requestedLists.put(key, session.getTopLevelProject().getProperties(), key, "POM property ");
                requestedLists.put(key, session.getUserProperties(), key, "-D");
            }
        }
        return requestedLists;
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

    /** Where the lists lie; none where somebody who wins over the others said {@code none}, or nothing at all. */
    List<ListLocation> locations(ListSettings settings) {
        List<ListLocation> locations = new ArrayList<>();
        for (SettingValue list : settings.lists()) {
            if (!list.text().equals("none")) {
                locations.add(location(list));
            }
        }
        return locations;
    }

    /** A file on the command line is seen from where the user stands, or from the root, as {@code .mvn/maven.config} is meant. */
    private ListLocation location(SettingValue list) {
        Path here = Path.of(session.getSystemProperties().getProperty("user.dir", ""));
        ListLocation fromHere = ListLocation.parse(list.text(), here, list.where());
        boolean there = !(fromHere instanceof ListLocation.File file) || Files.exists(file.path());
        boolean typed = !list.where().startsWith(ConstraintsActivation.FILE)
                && !list.where().startsWith("POM");
        return there && typed ? fromHere : ListLocation.parse(list.text(), root, list.where());
    }
}
