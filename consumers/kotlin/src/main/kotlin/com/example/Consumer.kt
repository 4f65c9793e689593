package com.example

import io.github.relu4j.Activations
import io.github.relu4j.ElementwiseActivation

private const val LENGTH = 1_000

/** An activation of one's own: [scale] x² above 0, else 0. */
data class ScaledSquare(val scale: Float) : ElementwiseActivation {
  override fun forward(x: Float): Float = scale * maxOf(x, 0f) * maxOf(x, 0f)

  override fun derivative(x: Float): Float = 2f * scale * maxOf(x, 0f)

  override fun name(): String = "scaled_square($scale)"
}

/** Checks an activation of one's own, and prints a digest of what every other makes of some numbers. */
fun main(arguments: Array<String>) {
  val path = Activations.acceleration().path().toString()
  check(path == arguments[0]) { "${Activations.acceleration()} and not ${arguments[0]}" }
  val x = FloatArray(LENGTH) { (it - LENGTH / 2) / 50f }
  checkOwn(ScaledSquare(0.5f), x)
  println("${Activations.names().size} activations, digest ${digest(x)}")
}

private fun checkOwn(own: ElementwiseActivation, x: FloatArray) {
  val y = FloatArray(LENGTH)
  val gradX = FloatArray(LENGTH)
  own.forward(x, y)
  own.backward(x, y, gradX)
  val expectedGradX = FloatArray(LENGTH) { own.forward(x[it]) * own.derivative(x[it]) }
  check(y.contentEquals(FloatArray(LENGTH) { own.forward(x[it]) })) { "forward of ${own.name()}" }
  check(gradX.contentEquals(expectedGradX)) { "backward of ${own.name()}" }
}

private fun digest(x: FloatArray): Int {
  val gradX = FloatArray(LENGTH)
  var digest = 0
  for (name in Activations.names()) {
    val activation = Activations.parse(name)
    val y = FloatArray(LENGTH)
    activation.forward(x, y)
    activation.backward(x, y, gradX)
    digest = 31 * digest + y.contentHashCode()
    digest = 31 * digest + gradX.contentHashCode()
  }
  return digest
}
