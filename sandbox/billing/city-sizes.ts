/**
 * Cities by inhabitants, for the tax that they may pass on: written by hand, in the rough, from the 2020 census. A place that is not
 * named pays nothing, as if outside towns.
 */
const sizes = [
  {
    share: "0.01997",
    cities: `Abilene Addison Alamo Alice Allen Alvin Amarillo Andrews Angleton Anna Arlington Athens Austin Azle Balch_Springs Bay_City
      Baytown Beaumont Bedford Beeville Bellaire Belton Big_Spring Boerne Bonham Borger Brenham Brownsville Brownwood Bryan
      Buda Burkburnett Burleson Canyon Carrollton Cedar_Hill Cedar_Park Celina Cibolo Cleburne Clute College_Station
      Colleyville Conroe Converse Coppell Copperas_Cove Corpus_Christi Corsicana Crowley Dallas Deer_Park Del_Rio Denison
      Denton Desoto Dickinson Donna Dumas Duncanville Eagle_Pass Edinburg El_Campo El_Paso Ennis Euless Fate Flower_Mound
      Forney Fort_Worth Freeport Friendswood Frisco Fulshear Gainesville Galena_Park Galveston Garland Gatesville Georgetown Grand_Prairie
      Granbury Grapevine Greenville Groves Haltom_City Harker_Heights Harlingen Henderson Hereford Hewitt Hidalgo Houston Humble Huntsville Hurst
      Hutto Irving Jacksonville Katy Keller Kerrville Kilgore Killeen Kingsville Kyle La_Marque La_Porte Lake_Jackson
      Lancaster Laredo League_City Leander Levelland Lewisville Little_Elm Lockhart Longview Lubbock Lufkin Lumberton Manor Mansfield
      Manvel Marshall McAllen McKinney Mercedes Mesquite Midland Midlothian Mineral_Wells Mission Missouri_City Mount_Pleasant
      Nacogdoches Nederland New_Braunfels North_Richland_Hills Odessa Orange Palestine Pampa Paris Pasadena Pearland Pecos Pflugerville
      Pharr Plainview Plano Pleasanton Port_Arthur Port_Lavaca Port_Neches Portland Princeton Prosper Raymondville Red_Oak
      Richardson Richmond Rio_Grande_City Robstown Rockport Rockwall Roma Rosenberg Round_Rock Rowlett Royse_City Sachse Saginaw San_Angelo
      San_Antonio San_Benito San_Juan San_Marcos Santa_Fe Schertz Seabrook Seagoville Seguin Sherman Snyder South_Houston Southlake
      Stafford Stephenville Sugar_Land Sulphur_Springs Sweetwater Taylor Temple Terrell Texarkana Texas_City The_Colony
      Tomball Tyler Universal_City Uvalde Victoria Vidor Waco Watauga Waxahachie Weatherford Webster Weslaco
      White_Settlement Wichita_Falls Wylie`,
  },
  {
    share: "0.0107",
    cities: `Aransas_Pass Aubrey Ballinger Bowie Brady Breckenridge Cameron Carthage Childress Cisco Clifton Coleman Colorado_City Commerce Crockett
      Crystal_City Cuero Decatur Denver_City Diboll Eastland Edna Elgin Fairfield Falfurrias Fort_Stockton Gladewater Glenn_Heights Gonzales
      Graham Hillsboro Hitchcock Hutchins Ingleside Iowa_Park Jacksboro Jasper Joshua Kaufman Kemah Kennedale Kermit La_Feria Lamesa Lampasas
      Lindale Littlefield Madisonville Marlin Mathis Melissa Mexia Monahans Navasota Ozona Palacios Pearsall Perryton
      Port_Aransas Port_Isabel Quanah Refugio Roanoke Rockdale Rusk San_Diego Sanger Sealy Seminole Silsbee Sinton Slaton
      Sweeny Taft Trophy_Club Tulia Van_Alstyne Vernon West_Columbia Wharton Whitehouse Wills_Point Wolfforth Yoakum`,
  },
  {
    share: "0.00581",
    cities: `Alba Albany Alto Anson Archer_City Baird Bells Big_Lake Big_Sandy Blossom Bogata Bremond Clarendon Clyde Collinsville Cross_Plains
      De_Leon Early Freer Frankston Goldthwaite Grandview Groesbeck Hamlin Haskell Hico Honey_Grove Howe Idalou Italy Itasca
      Junction Kerens Leonard Lorena Lott Malakoff Mason Menard Merkel Mertzon Nocona Odem Olney Palmer Petrolia Pottsboro
      Premont Ranger Rankin Rice Rosebud Seadrift Seymour Stamford Stanton Tye Valley_Mills Wells Whitesboro Winters Woodsboro`,
  },
];

const shares = new Map(
  sizes.flatMap(({ share, cities }) =>
    cities.split(/\s+/).map((city) => [city.replaceAll("_", " ").toUpperCase(), share] as const),
  ),
);

/** 0.581 %, 1.07 % or 1.997 % for towns of 1,000, 2,500 and 10,000 inhabitants (Texas Tax Code, section 182.022). */
export function grossReceiptsShare(city: string): string {
  return shares.get(city.toUpperCase()) ?? "0";
}
