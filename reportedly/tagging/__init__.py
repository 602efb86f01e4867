"""The trained reader: text to words, words through a small encoder, its scores to spans and links; numpy and onnxruntime alone."""
