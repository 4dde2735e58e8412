/**
 * What came of a run: {@code result.json} and the reports of tests beside it, as values, read and written.
 *
 * <p>Knows nothing of how a run happens. Start at {@link io.github.waymark.matrix.result.MatrixResult}.
 */
@NullMarked
package io.github.waymark.matrix.result;

import org.jspecify.annotations.NullMarked;
