"""The ground: what lies inside what, and how far apart.

Inside    `shapes.contains`, `shapes.share_inside`
Shapes    `shapes.area_km2`, `shapes.bounds`, `shapes.faults_of`
Drawn     `drawing.outline`, `drawing.grown`, `drawing.clip`
Far       `pyproj_distance.distance_km`
Maps      `outlines.countries_near`
"""
