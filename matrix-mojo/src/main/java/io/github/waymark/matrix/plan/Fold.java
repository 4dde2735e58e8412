package io.github.waymark.matrix.plan;

import io.github.waymark.matrix.declare.Given;
import io.github.waymark.matrix.declare.Keys;
import io.github.waymark.matrix.declare.Layer;
import io.github.waymark.settings.Setting;
import io.github.waymark.settings.Setting.Form;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lays settings over each other, the weakest first: some keys add up, of the others the strongest holds. */
final class Fold {

    private final Map<String, Given> values = new LinkedHashMap<>();

    /** Lays one over what is there. */
    Fold add(Layer layer) {
        layer.values().forEach((path, given) -> {
            boolean adds = Keys.adds(path);
            values.merge(path, given, (weaker, stronger) -> adds ? joined(path, weaker, stronger) : stronger);
        });
        return this;
    }

    Fold add(List<Layer> layers) {
        layers.forEach(this::add);
        return this;
    }

    /** Lays one over what is there; nothing adds up. */
    Fold replace(Layer layer) {
        values.putAll(layer.values());
        return this;
    }

    private static Given joined(String path, Given weaker, Given stronger) {
        String place =
                weaker.place().equals(stronger.place()) ? weaker.place() : weaker.place() + ", " + stronger.place();
        boolean text = Keys.setting(path).filter(key -> key.form() == Form.TEXT).isPresent();
        if (text) {
            return Given.of((weaker.text() + " " + stronger.text()).strip(), place);
        }
        List<String> items = new ArrayList<>(weaker.items());
        stronger.items().stream().filter(item -> !items.contains(item)).forEach(items::add);
        return new Given(items, place);
    }

    Optional<Given> given(String path) {
        return Optional.ofNullable(values.get(path));
    }

    String text(String path, String fallback) {
        return given(path).map(Given::text).orElse(fallback);
    }

    List<String> items(String path, List<String> fallback) {
        return given(path).map(Given::items).orElse(fallback);
    }

    boolean truth(String path) {
        return text(path, "false").equals("true");
    }

    /** The values below a mapping, by what is behind the dot. */
    Map<String, Given> below(String key) {
        Map<String, Given> below = new LinkedHashMap<>();
        values.forEach((path, given) -> {
            if (path.startsWith(key + ".")) {
                below.put(path.substring(key.length() + 1), given);
            }
        });
        return below;
    }

    /** Every setting with its origin, those of the declared list first that nobody states. */
    List<Stated> stated() {
        List<Stated> stated = new ArrayList<>();
        for (Setting key : Keys.SETTINGS) {
            if (Keys.isMapping(key)) {
                below(key.name())
                        .forEach((name, given) ->
                                stated.add(new Stated(key.name() + "." + name, given.text(), given.place())));
            } else if (values.containsKey(key.name())) {
                Given given = values.get(key.name());
                stated.add(new Stated(key.name(), given.text(), given.place()));
            } else if (!key.fallback().isEmpty()) {
                stated.add(new Stated(key.name(), key.fallback(), "default"));
            }
        }
        return stated;
    }
}
