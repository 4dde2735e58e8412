package io.github.waymark.entrypoints;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Extensions made of instances, for tests of programs: the cases of stevedore's make_test_instance. */
class ForTestingTest {

    /** An operator whose instances are not the same. */
    private static final class Repeat implements UnaryOperator<String> {

        private final int times;

        Repeat(int times) {
            this.times = times;
        }

        @Override
        public String apply(String text) {
            return text.repeat(times);
        }
    }

    private final UnaryOperator<String> once = new Repeat(1);
    private final UnaryOperator<String> twice = new Repeat(2);
    private final Extensions<UnaryOperator<String>> operators = Extensions.forTesting(given());

    private Map<String, UnaryOperator<String>> given() {
        Map<String, UnaryOperator<String>> given = new LinkedHashMap<>();
        given.put("once", once);
        given.put("twice", twice);
        return given;
    }

    /** Stevedore: test_instance_should_use_supplied_extensions, of all managers, and test_named_manager_should_populate_names. */
    @Test
    void theGivenInstancesAreTheExtensions() {
        assertEquals(List.of("once", "twice"), operators.names());
        assertEquals(
                List.of(once, twice), operators.all().map(Extension::get).collect(Collectors.toUnmodifiableList()));
        assertEquals("the service under test [once, twice]", operators.toString());
    }

    /** Stevedore: test_manager_should_allow_name_access, test_instance_driver_property, test_instance_call. */
    @Test
    void aDriverIsTheGivenInstance() {
        assertSame(once, operators.driver("once"));
        assertEquals("a", operators.driver("once").apply("a"));
        assertThrows(NoSuchExtensionException.class, () -> operators.driver("thrice"));
    }

    /** Stevedore: test_hook_manager_should_return_named_extensions, test_named_dispatch_map_should_invoke_filter_for_extensions. */
    @Test
    void hooksAndListsOfNamesSelectGivenInstances() {
        assertEquals(List.of(twice), operators.named("twice"));
        assertEquals(
                List.of(twice, once),
                operators.enabled(List.of("twice", "once"), Missing.FAIL).inOrder());
    }

    /** Stevedore: test_manager_should_call_all, test_manager_return_values. */
    @Test
    void allGivenInstancesAreCalled() {
        List<String> results = new ArrayList<>();
        operators.all().forEach(operator -> results.add(operator.get().apply("a")));

        assertEquals(List.of("a", "aa"), results);
    }

    /** Stevedore: test_manager_should_propagate_exceptions; test_manager_should_eat_exceptions is not copied. */
    @Test
    void exceptionsPass() {
        Extensions<Runnable> failing = Extensions.forTesting(Map.of("a", () -> {
            throw new IllegalStateException("as the test wants it");
        }));

        assertThrows(IllegalStateException.class, () -> failing.driver("a").run());
    }

    /** Stevedore: test_dispatch_map_should_invoke_filter_for_extensions, test_enabled_instance_should_use_supplied_extensions. */
    @Test
    void aPredicateIsAskedOfEachGivenInstance() {
        List<UnaryOperator<String>> asked = new ArrayList<>();

        List<UnaryOperator<String>> enabled = operators.enabledIf(operator -> {
            asked.add(operator);
            return operator == twice;
        });

        assertEquals(List.of(once, twice), asked);
        assertEquals(List.of(twice), enabled);
    }
}
