package io.github.relu4j.monitor;

import java.io.Serializable;

/**
 * What was observed of the gradient of one layer. NaN where there were no samples; norm, mean and
 * ratio also where an element was NaN.
 *
 * @param layer the layer's name
 * @param samples how many samples were observed
 * @param norm the L2 norm of a sample's gradient, as the root of the mean of its square over the
 *     samples: independent of the size of the batches
 * @param meanAbsolute the mean absolute value of an element
 * @param zeroShare the share of elements that are 0, from 0 to 1
 * @param ratioToLast norm over the last layer's
 * @param flow what follows from the ratio
 */
public record LayerGradient(
    String layer,
    long samples,
    double norm,
    double meanAbsolute,
    double zeroShare,
    double ratioToLast,
    GradientFlow flow)
    implements Serializable {}
