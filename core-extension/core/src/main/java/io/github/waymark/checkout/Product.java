package io.github.waymark.checkout;

import io.github.waymark.settings.SettingValue;
import java.util.List;
import java.util.Optional;

/**
 * One of the things that a repository releases on its own.
 *
 * @param name as in the settings; empty for what belongs to no named product
 * @param paths folders of the product, seen from the root of the checkout, {@code /} between names; none for the whole
 * @param tags the tag pattern that was configured
 * @param next the next release that was configured
 */
public record Product(String name, List<String> paths, Optional<SettingValue> tags, Optional<SettingValue> next) {

    public Product {
        paths = List.copyOf(paths);
    }
}
