package io.github.waymark.constraints.lock;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.github.waymark.json.JsonMap;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The files that the modules of a build use, with their hashes.
 *
 * @param modules the files of each module, by {@code group:artifact} of the module and coordinates of the file
 */
public record Lock(Map<String, Map<String, LockedFile>> modules) {

    private static final int SCHEMA = 1;

    public Lock {
        Map<String, Map<String, LockedFile>> copy = new TreeMap<>();
        modules.forEach((module, files) -> copy.put(module, new TreeMap<>(files)));
        modules = copy;
    }

    /**
     * Reads a lock that {@link #json} wrote.
     *
     * @param file the name of the file in messages
     * @throws ProblemException if it is not a lock
     */
    public static Lock parse(String text, String file) {
        try {
            JsonObject root = JsonParser.parseString(text).getAsJsonObject();
            if (root.get("schema").getAsInt() != SCHEMA) {
                throw unreadable(file, "unknown schema " + root.get("schema"));
            }
            Map<String, LockedFile> files = new LinkedHashMap<>();
            for (JsonElement element : root.getAsJsonArray("artifacts")) {
                JsonObject one = element.getAsJsonObject();
                LockedFile locked = new LockedFile(
                        one.get("coordinates").getAsString(),
                        one.get("version").getAsString(),
                        one.get("sha256").getAsString());
                files.put(locked.coordinates() + ":" + locked.version(), locked);
            }
            Map<String, Map<String, LockedFile>> modules = new TreeMap<>();
            root.getAsJsonObject("modules").entrySet().forEach(module -> {
                Map<String, LockedFile> used = new TreeMap<>();
                for (JsonElement reference : module.getValue().getAsJsonArray()) {
                    LockedFile locked = files.get(reference.getAsString());
                    if (locked == null) {
                        throw unreadable(file, "no hash for " + reference.getAsString());
                    }
                    used.put(locked.coordinates(), locked);
                }
                modules.put(module.getKey(), used);
            });
            return new Lock(modules);
        } catch (JsonParseException
                | IllegalStateException
                | NullPointerException
                | NumberFormatException
                | ClassCastException
                | UnsupportedOperationException e) {
            throw unreadable(file, String.valueOf(e.getMessage()));
        }
    }

    private static ProblemException unreadable(String file, String reason) {
        return new ProblemException(new Problem(
                "The lock file can't be read.",
                file,
                "It is not in the format of `constraints:lock`: " + reason + ".",
                "Restore it from version control, or create it again with `mvn constraints:lock`."));
    }

    /** The text of the lock file: sorted and without timestamps, so that it changes only if a locked file changes. */
    public String json() {
        Map<String, LockedFile> files = new TreeMap<>();
        Map<String, List<String>> users = new TreeMap<>();
        modules.forEach((module, used) -> {
            List<String> references = new ArrayList<>();
            used.values().forEach(file -> {
                String reference = file.coordinates() + ":" + file.version();
                files.put(reference, file);
                references.add(reference);
            });
            users.put(module, references);
        });
        List<JsonMap> artifacts = new ArrayList<>();
        files.values()
                .forEach(file -> artifacts.add(new JsonMap()
                        .add("coordinates", file.coordinates())
                        .add("version", file.version())
                        .add("sha256", file.sha256())));
        return JsonMap.report()
                .add("artifacts", artifacts)
                .add("modules", users)
                .text();
    }

    /** The modules whose name fulfils a condition. A plugin belongs to its module. */
    public Lock only(Predicate<String> module) {
        Map<String, Map<String, LockedFile>> some = new TreeMap<>();
        modules.forEach((name, files) -> {
            if (module.test(name.replaceFirst(", .*", ""))) {
                some.put(name, files);
            }
        });
        return new Lock(some);
    }

    /** The modules of this lock and those of another one, which this one replaces. */
    public Lock and(Lock other) {
        Map<String, Map<String, LockedFile>> all = new TreeMap<>(other.modules);
        all.putAll(modules);
        return new Lock(all);
    }

    /** The differences between this lock and the files that are resolved now. */
    public List<Problem> differences(Lock now, String file) {
        List<Problem> problems = new ArrayList<>();
        Set<String> names = new TreeSet<>(modules.keySet());
        names.addAll(now.modules.keySet());
        for (String module : names) {
            Map<String, LockedFile> locked = modules.getOrDefault(module, Map.of());
            Map<String, LockedFile> resolved = now.modules.getOrDefault(module, Map.of());
            Set<String> all = new TreeSet<>(locked.keySet());
            all.addAll(resolved.keySet());
            for (String coordinates : all) {
                difference(module, locked.get(coordinates), resolved.get(coordinates), file, problems);
            }
        }
        return problems;
    }

    private static void difference(
            String module,
            @Nullable LockedFile locked,
            @Nullable LockedFile resolved,
            String file,
            List<Problem> problems) {
        if (resolved == null) {
            if (locked != null) {
                problems.add(differs(locked.text() + " is locked, but not used", module, file));
            }
        } else if (locked == null) {
            problems.add(differs(resolved.text() + " is not locked", module, file));
        } else if (!locked.version().equals(resolved.version())) {
            problems.add(differs(
                    resolved.coordinates() + " is " + resolved.version() + ", but locked as " + locked.version(),
                    module,
                    file));
        } else if (!locked.sha256().equals(resolved.sha256())) {
            problems.add(
                    new Problem(
                            resolved.text() + " differs from the locked file.",
                            module + ", " + file,
                            "Its SHA-256 is " + resolved.sha256() + ", and that of the locked file is "
                                    + locked.sha256()
                                    + ": the published file was replaced, or the local one is damaged.",
                            "Find out where the file came from. Then delete it from the local repository, or update the lock."));
        }
    }

    private static Problem differs(String what, String module, String file) {
        return new Problem(
                what + ".",
                module + ", " + file,
                "The build uses other files than the reviewed ones.",
                "Undo the change, or update the lock with `mvn constraints:lock` and review the difference.");
    }
}
