package io.github.relu4j.monitor;

import java.io.Serializable;

/**
 * What was observed of one unit.
 *
 * @param unit its index in the layer
 * @param zeroShare the share of samples with f' = 0, from 0 to 1; NaN if there were no samples
 * @param saturatedShare the share of samples with |f'| under the threshold, those with f' = 0
 *     included
 * @param state what follows
 */
public record UnitActivity(int unit, double zeroShare, double saturatedShare, UnitState state)
    implements Serializable {}
