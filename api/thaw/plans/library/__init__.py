"""The library: what is written for all plans together. Cards, levers, signals, anchors, welcome questions, a page to bring."""
